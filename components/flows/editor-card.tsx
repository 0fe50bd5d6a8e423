import type { ReactNode } from "react";

interface EditorCardProps {
  icon: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** At the end of the title's line. */
  action?: ReactNode;
  /** Where errors of the whole card lead. */
  section?: string;
  children?: ReactNode;
}

/** One station of a flow, from top to bottom. */
export function EditorCard({ icon, title, description, action, section, children }: EditorCardProps) {
  return (
    <section
      data-section={section}
      tabIndex={section ? -1 : undefined}
      className="rounded-card border bg-surface outline-none"
    >
      <header className="flex min-h-12 items-center gap-3 px-4 py-2.5">
        <span
          aria-hidden
          className="flex size-7 shrink-0 items-center justify-center rounded-control bg-accent-soft text-accent [&_svg]:size-4"
        >
          {icon}
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-medium">{title}</h2>
          {description ? <p className="text-muted text-sm">{description}</p> : null}
        </div>
        {action}
      </header>
      {children ? <div className="px-4 pt-1 pb-4">{children}</div> : null}
    </section>
  );
}
