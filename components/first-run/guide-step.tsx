import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

interface GuideStepProps {
  number: number;
  title: string;
  body: string;
  done: boolean;
  current: boolean;
  actions: ReactNode;
}

export function GuideStep({ number, title, body, done, current, actions }: GuideStepProps) {
  return (
    <li aria-current={current ? "step" : undefined} className="flex gap-4 px-4 py-5 sm:px-6">
      <span
        className={clsx(
          "flex size-7 shrink-0 items-center justify-center rounded-full font-medium text-sm",
          done && "bg-ok-soft text-ok",
          !done && (current ? "bg-accent text-on-accent" : "bg-idle-soft text-muted"),
        )}
      >
        {done ? <Check aria-hidden className="size-4" /> : <span aria-hidden>{number}</span>}
        <span className="sr-only">{done ? "Done:" : `Step ${number}:`}</span>
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className={clsx("mt-1 font-medium", done && "text-muted")}>{title}</h2>
          <p className="mt-0.5 text-muted">{body}</p>
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </li>
  );
}
