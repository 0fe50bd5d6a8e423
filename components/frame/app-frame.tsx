import type { ReactNode } from "react";
import { CommandButton } from "#components/command/command-button.tsx";
import { NoticeBell } from "#components/notices/notice-bell.tsx";
import { ReplayMark } from "#components/replays/replay-mark.tsx";
import type { Me } from "#contracts/account.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { LiveMark } from "./live-mark.tsx";
import { MeProvider } from "./me-context.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { QueryProvider } from "./query-client.tsx";
import { Rail } from "./rail.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

/** What every page of a signed-in person stands in: the way around left, the store on top, the page below. */
export function AppFrame({ me, children }: { me: Me; children: ReactNode }) {
  return (
    <MeProvider me={me}>
      <QueryProvider>
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control border bg-surface px-3 py-2 focus:translate-y-0"
        >
          Skip to the content
        </a>
        <div className="flex min-h-dvh">
          <Rail />
          <div className="flex min-w-0 flex-1 flex-col">
            <header className="sticky top-0 z-10 flex h-12 items-center gap-1 border-b bg-canvas px-4 sm:px-6">
              <p className="min-w-0 flex-1 truncate font-medium">{me.store.name}</p>
              <CommandButton />
              <ReplayMark />
              <LiveMark />
              <NoticeBell />
              <ThemeMenu />
              <PersonMenu />
            </header>
            <main
              id="content"
              tabIndex={-1}
              className="w-full max-w-[80rem] flex-1 has-data-full-width:max-w-none px-4 pt-5 pb-24 outline-none sm:px-6 sm:pt-6 md:pb-10"
            >
              {children}
            </main>
          </div>
        </div>
        <BottomBar />
      </QueryProvider>
    </MeProvider>
  );
}
