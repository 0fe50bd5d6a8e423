"use client";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { EventCombobox } from "#components/events/event-combobox.tsx";
import { useMe } from "#components/frame/me-context.tsx";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { BodyMenu } from "./body-menu.tsx";
import { changeKind } from "./change-kind.ts";
import { CurlDialog } from "./curl-dialog.tsx";
import type { InsertVariable } from "./editor/template-field-props.ts";
import { ExampleDialog } from "./example-dialog.tsx";
import { FormRows } from "./form-rows.tsx";
import type { PayloadEditorProps } from "./payload-props.ts";
import { RenderedBody } from "./rendered-body.tsx";
import { TemplateEditor } from "./template-editor.tsx";
import { useChosenEvent } from "./use-chosen-event.ts";
import { usePayloadHelp } from "./use-payload-help.ts";
import { VariableTree } from "./variable-tree.tsx";

const kinds: Option<WebhookBody["kind"]>[] = [
  { value: "json", label: "JSON" },
  { value: "form", label: "Form" },
  { value: "text", label: "Text" },
  { value: "xml", label: "XML" },
  { value: "none", label: "None" },
];

const views = [
  { value: "text", label: "Code" },
  { value: "rows", label: "Fields" },
] as const;

const newFlow = { id: "new", name: "New flow", version: null };
const exampleDeliveryId = "018f0000-0000-7000-8000-000000000000";

/** Left (or above) the body, right (or below) the chosen event: the result it gives and the variables it has. */
export function PayloadWorkspace({ action, ...props }: PayloadEditorProps & { action: ReactNode }) {
  const { body, onChange, eventType, request, onRequestChange, flow, disabled = false } = props;
  const { store } = useMe();
  const event = useChosenEvent(eventType, flow?.id ?? null);
  const { diagnostics, known, variables } = usePayloadHelp(body, eventType, event.scope);
  const [view, setView] = useState<"text" | "rows">("text");
  const [dialog, setDialog] = useState<"example" | "curl" | null>(null);
  const target = useRef<InsertVariable | null>(null);
  const setTarget = (insert: InsertVariable) => {
    target.current = insert;
  };
  const { id, name } = store;
  const scope = useMemo(
    () => ({ ...event.scope, store: { id, name }, flow: flow ?? newFlow, delivery: { id: exampleDeliveryId } }),
    [event.scope, id, name, flow],
  );
  return (
    <section aria-label="Payload" className="@container flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          aria-label="Kind of body"
          value={body.kind}
          options={kinds}
          onValueChange={(kind) => !disabled && onChange(changeKind(body, kind))}
        />
        {body.kind === "json" ? (
          <Segmented aria-label="How to edit the body" value={view} options={views} onValueChange={setView} />
        ) : null}
        <div className="ml-auto flex items-center gap-1">
          {disabled ? null : (
            <BodyMenu
              body={body}
              onChange={onChange}
              onExample={() => setDialog("example")}
              onCurl={onRequestChange && (() => setDialog("curl"))}
            />
          )}
          {action}
        </div>
      </div>
      <div className="grid min-w-0 items-start gap-5 @3xl:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div className="flex min-w-0 flex-col gap-2">
          {body.kind === "none" ? <p className="text-muted">The request goes out without a body.</p> : null}
          {body.kind === "form" ? (
            <FormRows body={body} onChange={onChange} variables={variables} disabled={disabled} onActive={setTarget} />
          ) : null}
          {"template" in body ? (
            <TemplateEditor
              body={body}
              onChange={onChange}
              view={view}
              variables={variables}
              diagnostics={diagnostics}
              disabled={disabled}
              onTarget={setTarget}
            />
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <EventCombobox
            aria-label="Event to write with"
            eventType={eventType}
            value={event.eventId}
            onChange={event.choose}
            className="w-full @lg:w-72"
          />
          <Tabs
            aria-label="The chosen event"
            tabs={[
              {
                value: "result",
                label: "Result",
                content: <RenderedBody request={request} body={body} scope={scope} isSample={event.isSample} />,
              },
              {
                value: "variables",
                label: "Variables",
                content: (
                  <VariableTree
                    scope={event.scope}
                    disabled={disabled || body.kind === "none"}
                    onInsert={(path) => target.current?.(path)}
                  />
                ),
              },
            ]}
          />
        </div>
      </div>
      <ExampleDialog
        open={dialog === "example"}
        onOpenChange={(open) => setDialog(open ? "example" : null)}
        scope={event.scope}
        paths={known}
        onTemplate={(template) => onChange({ kind: "json", template })}
      />
      {onRequestChange ? (
        <CurlDialog
          open={dialog === "curl"}
          onOpenChange={(open) => setDialog(open ? "curl" : null)}
          onRequest={onRequestChange}
        />
      ) : null}
    </section>
  );
}
