"use client";
import { createContext, use } from "react";

/** What is being put somewhere, and where it would go now (a place's key). Apart from the nodes, which need not know. */
export interface Placing {
  isPlacing: boolean;
  target: string | null;
}

export const PlacingContext = createContext<Placing>({ isPlacing: false, target: null });

export function usePlacing(): Placing {
  return use(PlacingContext);
}
