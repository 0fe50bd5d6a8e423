import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** The page's primary action. */
  action?: ReactNode;
  /** The list this page belongs to. */
  back?: { href: string; label: string };
}

export function PageHeader({ title, description, action, back }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {back ? (
        <Link
          href={back.href}
          className="-ml-1 mb-1 inline-flex h-6 items-center gap-0.5 rounded-control pr-1 text-muted text-sm hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-center gap-2 font-medium text-xl tracking-tight wrap-anywhere">
            {title}
          </h1>
          {description ? <div className="mt-0.5 max-w-2xl text-pretty text-muted">{description}</div> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </header>
  );
}
