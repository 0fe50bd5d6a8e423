"use client";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "#client/api.ts";

function makeQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401) window.location.assign("/sign-in");
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refused request stays refused; only what may pass by itself is tried again.
        retry: (failures, error) => failures < 1 && (!(error instanceof ApiProblem) || isPassing(error.status)),
      },
    },
  });
}

function isPassing(status: number): boolean {
  return status === 0 || status >= 500;
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
