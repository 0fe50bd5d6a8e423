"use client";
import dynamic from "next/dynamic";

const loading = () => (
  <div
    role="status"
    aria-label="Loading the editor"
    className="min-h-9 animate-appear rounded-control border bg-sunken"
  />
);

/** The editor comes with its own script, loaded when the first template is looked at. */
export const TemplateField = dynamic(() => import("./code-mirror-field.tsx"), { ssr: false, loading });
