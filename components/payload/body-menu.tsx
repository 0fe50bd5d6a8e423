import { Ellipsis, FileJson, SquareTerminal, WandSparkles } from "lucide-react";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import { parseJson } from "#core/json/parse-json.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";

interface BodyMenuProps {
  body: WebhookBody;
  onChange: (body: WebhookBody) => void;
  onExample: () => void;
  /** Absent where the rest of the step cannot be replaced. */
  onCurl?: () => void;
}

/** What is done with a body as a whole. */
export function BodyMenu({ body, onChange, onExample, onCurl }: BodyMenuProps) {
  const parsed = body.kind === "json" ? parseJson(body.template) : null;
  const layOut = () => parsed?.ok && onChange({ kind: "json", template: stringifyJson(parsed.value, 2) });
  const curl = { label: "Paste a cURL command", icon: <SquareTerminal aria-hidden />, onSelect: onCurl };
  return (
    <Menu
      trigger={<Button variant="ghost" size="sm" aria-label="More for the body" icon={<Ellipsis aria-hidden />} />}
      items={[
        { label: "Make a template from an example", icon: <WandSparkles aria-hidden />, onSelect: onExample },
        ...(onCurl ? [curl] : []),
        { label: "Lay out", icon: <FileJson aria-hidden />, separated: true, disabled: !parsed?.ok, onSelect: layOut },
      ]}
    />
  );
}
