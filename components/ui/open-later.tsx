"use client";
import { type ComponentType, useEffect, useState } from "react";
import { toast } from "./toast.tsx";

/**
 * A component that is loaded when it is first to be open, and stays from then on, so that it closes with its motion.
 * A page shows and answers before the parts arrive that nobody has asked for.
 */
export function openLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isOpen: (props: Props) => boolean,
): ComponentType<Props> {
  // biome-ignore lint/correctness/noComponentHookFactories: like React.lazy, called once for each part, outside of components
  return function OpenLater(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
    const isWanted = isOpen(props);
    useEffect(() => {
      if (!isWanted || Loaded) return;
      let isHere = true;
      load().then(
        (component) => isHere && setLoaded(() => component),
        () => toast.error("This part of the page could not be loaded. Check the connection and load the page again."),
      );
      return () => {
        isHere = false;
      };
    }, [isWanted, Loaded]);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
