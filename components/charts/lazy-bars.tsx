"use client";
import dynamic from "next/dynamic";

/** The charts' library is as large as all else on a page, which is there to be read before it. */
export const LazyBars = dynamic(() => import("./stacked-bars.tsx"), {
  ssr: false,
  loading: () => <div className="h-56" />,
});
