"use client";
import { useEffect, useRef, useState } from "react";

/** What asks before a page is left: `goOn` leaves, `stay` does not. null = nobody wants to leave. */
export interface Leaving {
  goOn: () => void;
  stay: () => void;
}

/**
 * Asks before unsaved changes are lost: by closing the window (the browser's own question), by a link, and by the
 * browser's back button where it can be held (Navigation API).
 */
export function useLeaveGuard(isUnsaved: () => boolean): Leaving | null {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const check = useRef(isUnsaved);
  const isFree = useRef(false);
  useEffect(() => {
    check.current = isUnsaved;
  });
  useEffect(() => {
    const guards = () => !isFree.current && check.current();
    function ask(go: () => void) {
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
      if (guards()) event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const opensHere = link && link.origin === location.origin && link.target !== "_blank" && event.button === 0;
      if (!opensHere || event.metaKey || event.ctrlKey || event.shiftKey || link.pathname === location.pathname) return;
      if (!guards()) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => link.click());
    }
    function onNavigate(event: NavigateEvent) {
      if (event.navigationType !== "traverse" || !event.cancelable || !guards()) return;
      event.preventDefault();
      const { key } = event.destination;
      ask(() => navigation.traverseTo(key));
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
