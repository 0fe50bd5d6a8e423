import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const looks = {
  info: { icon: Info, style: "bg-info-soft", ink: "text-info" },
  ok: { icon: CircleCheck, style: "bg-ok-soft", ink: "text-ok" },
  warn: { icon: TriangleAlert, style: "bg-warn-soft", ink: "text-warn" },
  bad: { icon: CircleAlert, style: "bg-bad-soft", ink: "text-bad" },
} as const;

interface NoticeProps {
  tone?: keyof typeof looks;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** Something to know about what stands beside it. A `bad` one is read out at once. */
export function Notice({ tone = "info", title, children, action, className }: NoticeProps) {
  const { icon: Icon, style, ink } = looks[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={clsx("flex items-start gap-2.5 rounded-card px-3 py-2.5", style, className)}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="wrap-anywhere">{children}</div> : null}
      </div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  );
}
