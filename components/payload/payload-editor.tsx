"use client";
import { Ellipsis, FileJson, SquareTerminal, WandSparkles } from "lucide-react";
import { useId, useMemo, useRef, useState } from "react";
import { useMe } from "#components/frame/me-context.tsx";
import type { WebhookBody, WebhookStep } from "#contracts/flow-steps.ts";
import { parseJson } from "#core/json/parse-json.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { applyChanges } from "#core/payload/add-default.ts";
import { readRows } from "#core/payload/read-rows.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { changeKind } from "./change-kind.ts";
import { CurlDialog } from "./curl-dialog.tsx";
import { TemplateField } from "./editor/template-field.tsx";
import type { InsertVariable } from "./editor/template-field-props.ts";
import { EventChoice } from "./event-choice.tsx";
import { ExampleDialog } from "./example-dialog.tsx";
import { FormRows } from "./form-rows.tsx";
import { ProblemList } from "./problem-list.tsx";
import { RenderedBody } from "./rendered-body.tsx";
import { RowView } from "./row-view.tsx";
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

interface PayloadEditorProps {
  step: WebhookStep;
  onChange: (body: WebhookBody) => void;
  /** Where the whole step can be replaced: offers to make it from a cURL command. */
  onRequestChange?: (request: Pick<WebhookStep, "method" | "url" | "headers" | "body">) => void;
  eventType: string;
  flow: { id: string; name: string; version: number | null } | null;
  disabled?: boolean;
}

/** What a webhook sends: its template with all help there is, the chosen event's variables, and the result. */
export function PayloadEditor({
  step,
  onChange,
  onRequestChange,
  eventType,
  flow,
  disabled = false,
}: PayloadEditorProps) {
  const { body } = step;
  const { store } = useMe();
  const problemsId = useId();
  const event = useChosenEvent(eventType, flow?.id ?? null);
  const { diagnostics, known, variables } = usePayloadHelp(body, eventType, event.scope);
  const [view, setView] = useState<"text" | "rows">("text");
  const [dialog, setDialog] = useState<"example" | "curl" | null>(null);
  const target = useRef<InsertVariable | null>(null);
  const setTarget = (insert: InsertVariable) => {
    target.current = insert;
  };
  const scope = useMemo(
    () => ({
      ...event.scope,
      store: { id: store.id, name: store.name },
      flow: flow ?? { id: "new", name: "New flow", version: null },
      delivery: { id: "018f0000-0000-7000-8000-000000000000" },
    }),
    [event.scope, store.id, store.name, flow],
  );
  const isTemplate = "template" in body;
  const setTemplate = (template: string) => isTemplate && onChange({ ...body, template });
  const showsRows = body.kind === "json" && view === "rows";

  return (
    <section aria-label="Body" className="@container flex min-w-0 flex-col gap-3">
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
        {disabled ? null : (
          <div className="ml-auto">
            <Menu
              trigger={<Button variant="ghost" aria-label="More for the body" icon={<Ellipsis aria-hidden />} />}
              items={[
                {
                  label: "Make a template from an example",
                  icon: <WandSparkles aria-hidden />,
                  onSelect: () => setDialog("example"),
                },
                {
                  label: "Lay out",
                  icon: <FileJson aria-hidden />,
                  disabled: body.kind !== "json" || !parseJson(isTemplate ? body.template : "").ok,
                  onSelect: () => {
                    const parsed = parseJson(isTemplate ? body.template : "");
                    if (parsed.ok) setTemplate(stringifyJson(parsed.value, 2));
                  },
                },
                ...(onRequestChange
                  ? [
                      {
                        label: "Paste a cURL command",
                        icon: <SquareTerminal aria-hidden />,
                        separated: true,
                        onSelect: () => setDialog("curl"),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        )}
      </div>
      <div className="grid min-w-0 items-start gap-5 @3xl:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div className="flex min-w-0 flex-col gap-2">
          {body.kind === "none" ? <p className="text-muted">The request goes out without a body.</p> : null}
          {body.kind === "form" ? (
            <FormRows body={body} onChange={onChange} variables={variables} disabled={disabled} onActive={setTarget} />
          ) : null}
          {isTemplate && showsRows ? (
            <RowView text={body.template} onChange={setTemplate} disabled={disabled} onActive={setTarget} />
          ) : null}
          {isTemplate && !showsRows ? (
            <TemplateField
              key={body.kind}
              syntax={body.kind}
              label="Body"
              value={body.template}
              onChange={setTemplate}
              variables={variables}
              diagnostics={diagnostics}
              disabled={disabled}
              invalid={diagnostics.some(({ severity }) => severity === "error")}
              describedBy={problemsId}
              onReady={setTarget}
              onActive={setTarget}
            />
          ) : null}
          {isTemplate ? (
            <>
              <ProblemList
                id={problemsId}
                text={body.template}
                diagnostics={diagnostics}
                disabled={disabled}
                onFix={(change) => setTemplate(applyChanges(body.template, [change]))}
              />
              <p className="text-muted text-sm">
                {body.kind === "json"
                  ? "A text that is exactly one {{ variable }} keeps its type: a number stays a number, a list a list. "
                  : body.kind === "xml"
                    ? "Variables are escaped, so what the shop sends cannot break the XML. "
                    : ""}
                {showsRows ? "" : "Ctrl or ⌘ with Space completes; Tab goes on."}
              </p>
            </>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <EventChoice eventType={eventType} event={event} />
          <Tabs
            aria-label="Beside the body"
            tabs={[
              {
                value: "result",
                label: "Result",
                content: <RenderedBody step={step} body={body} scope={scope} isSample={event.isSample} />,
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
        onTemplate={(template) => {
          onChange({ kind: "json", template });
          if (!readRows(template)) setView("text");
        }}
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
