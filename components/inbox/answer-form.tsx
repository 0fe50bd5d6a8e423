"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useChangeInbox } from "#client/inbox/inbox.ts";
import type { Inbox } from "#contracts/inbox.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Select } from "#ui/select.tsx";
import { Textarea } from "#ui/textarea.tsx";
import { toast } from "#ui/toast.tsx";
import { answerValuesSchema, dropped, toAnswer, toValues } from "./answer-values.ts";

const kinds = [
  { value: "respond", label: "Answer" },
  { value: "drop", label: "Drop the connection" },
] as const;
const failures = [
  { value: "503", label: "503 Service Unavailable" },
  { value: "500", label: "500 Internal Server Error" },
  { value: "429", label: "429 Too Many Requests" },
  { value: "401", label: "401 Unauthorized" },
  { value: "404", label: "404 Not Found" },
  { value: "422", label: "422 Unprocessable Content" },
  { value: dropped, label: "The connection is dropped" },
];
const number = { valueAsNumber: true } as const;

/** What the inbox does with requests: to see how a flow behaves when a receiver is slow, refuses or breaks. */
export function AnswerForm({ inbox, onSaved }: { inbox: Inbox; onSaved: () => void }) {
  const change = useChangeInbox(inbox.id);
  const form = useForm({ resolver: zodResolver(answerValuesSchema), defaultValues: toValues(inbox.answer) });
  const { errors, isSubmitting } = form.formState;
  const isAnswer = form.watch("kind") === "respond";
  const failFirst = form.watch("failFirst");
  const ownFailure = String(inbox.answer.failStatus ?? dropped);
  const submit = form.handleSubmit(async (values) => {
    try {
      await change.mutateAsync({ answer: toAnswer(values) });
      toast.success("Saved. The inbox answers like this from now on.");
      onSaved();
    } catch (error) {
      showErrors(error, ["status", "body", "contentType", "failFirst"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <Segmented aria-label="What it does" value={field.value} onValueChange={field.onChange} options={kinds} />
        )}
      />
      <div className="grid grid-cols-2 gap-4">
        {isAnswer ? (
          <Field label="Status" error={errors.status?.message} required>
            <Input inputMode="numeric" autoComplete="off" {...form.register("status", number)} />
          </Field>
        ) : null}
        <Field label="After seconds" hint="Hookline waits 15 for an answer" error={errors.delaySeconds?.message}>
          <Input inputMode="decimal" autoComplete="off" {...form.register("delaySeconds", number)} />
        </Field>
      </div>
      {isAnswer ? (
        <>
          <Field label="Content type" error={errors.contentType?.message}>
            <Input mono autoComplete="off" spellCheck={false} {...form.register("contentType")} />
          </Field>
          <Field label="Body" hint="Left empty, it answers the id of the request" error={errors.body?.message}>
            <Textarea mono rows={3} {...form.register("body")} />
          </Field>
        </>
      ) : null}
      <div className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-4">
        <Field label="Fail the first" hint="Requests from now on" error={errors.failFirst?.message}>
          <Input inputMode="numeric" autoComplete="off" {...form.register("failFirst", number)} />
        </Field>
        <Field label="They get">
          <Controller
            control={form.control}
            name="failWith"
            render={({ field }) => (
              <Select
                value={field.value}
                onValueChange={field.onChange}
                disabled={!(failFirst > 0)}
                options={
                  failures.some(({ value }) => value === ownFailure)
                    ? failures
                    : [{ value: ownFailure, label: ownFailure }, ...failures]
                }
              />
            )}
          />
        </Field>
      </div>
      <p className="text-muted text-sm">
        Failures here count as at any receiver: after several in a row Hookline holds what goes to your inboxes and
        tries again by itself.
      </p>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Save
        </Button>
      </DialogActions>
    </form>
  );
}
