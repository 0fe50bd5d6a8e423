"use client";
import { useEffect, useRef, useState } from "react";

/** What asks before a page is left: `goOn` leaves, `stay` does not. null = nobody wants to leave. */
export interface Leaving {
  goOn: () => void;
  stay: () => void;
}

/**
 * Saves what is unsaved before a page is left by a link or, where it can be held (Navigation API), by the back button,
 * and asks when that did not work. Closing the window brings the browser's own question.
 */
export function useLeaveGuard(isUnsaved: () => boolean, save: () => Promise<unknown>): Leaving | null {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const latest = useRef({ isUnsaved, save });
  const isFree = useRef(false);
  useEffect(() => {
    latest.current = { isUnsaved, save };
  });
  useEffect(() => {
    const guards = () => !isFree.current && latest.current.isUnsaved();
    async function leave(go: () => void) {
      await latest.current.save();
      if (!guards()) return go();
      setLeaving({
        goOn: () => {
          isFree.current = true;
          setLeaving(null);
          go();
        },
        stay: () => setLeaving(null),
      });
    }
    function onBeforeUnload(event: BeforeUnloadEvent) {
      if (!guards()) return;
      event.preventDefault();
      void latest.current.save();
    }
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const opensHere = link && link.origin === location.origin && link.target !== "_blank" && event.button === 0;
      if (!opensHere || event.metaKey || event.ctrlKey || event.shiftKey || link.pathname === location.pathname) return;
      if (!guards()) return;
      event.preventDefault();
      event.stopPropagation();
      void leave(() => link.click());
    }
    function onNavigate(event: NavigateEvent) {
      if (event.navigationType !== "traverse" || !event.cancelable || !guards()) return;
      event.preventDefault();
      const { key } = event.destination;
      void leave(() => navigation.traverseTo(key));
    }
    const hasNavigation = "navigation" in window;
    window.addEventListener("beforeunload", onBeforeUnload);
    document.addEventListener("click", onClick, true);
    if (hasNavigation) navigation.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onBeforeUnload);
      document.removeEventListener("click", onClick, true);
      if (hasNavigation) navigation.removeEventListener("navigate", onNavigate);
    };
  }, []);
  return leaving;
}
