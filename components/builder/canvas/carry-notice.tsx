import { Button } from "#ui/button.tsx";

/** While a step is being carried: how to put it down. */
export function CarryNotice({ onLeave }: { onLeave: () => void }) {
  return (
    <div
      role="status"
      className="absolute inset-x-0 top-14 mx-auto flex w-fit items-center gap-3 rounded-card border border-accent bg-accent-soft px-3 py-1.5"
    >
      Choose where it goes: press a “+”.
      <Button size="sm" onClick={onLeave}>
        Leave it where it is
      </Button>
    </div>
  );
}
