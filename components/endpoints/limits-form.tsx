"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useUpdateEndpoint } from "#client/endpoints/endpoints.ts";
import { showErrors } from "#client/form-errors.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { type Endpoint, endpointLimitsSchema } from "#contracts/endpoint.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

const fields = [
  { name: "perSecond", label: "A second" },
  { name: "perMinute", label: "A minute" },
  { name: "perHour", label: "An hour" },
  { name: "inFlight", label: "At once", hint: "Under way at the same time" },
] as const;
const names = fields.map(({ name }) => name);

/** At most so many requests; what is more waits for its turn. */
export function LimitsForm({ endpoint }: { endpoint: Endpoint }) {
  const update = useUpdateEndpoint(endpoint.id);
  const canEdit = useCanEdit();
  const form = useForm({ resolver: zodResolver(endpointLimitsSchema), values: endpoint.limits });
  const { errors, isDirty, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (limits) => {
    try {
      await update.mutateAsync({ limits });
      toast.success("Limits saved.");
    } catch (error) {
      showErrors(error, names, form.setError);
    }
  });
  return (
    <section aria-labelledby="limits">
      <h2 id="limits" className="mb-1 font-medium text-lg">
        Limits
      </h2>
      <p className="mb-3 text-muted">
        How many requests it takes at most. What is more waits for its turn and is sent then. Empty means no limit.
      </p>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
        <div className="grid max-w-2xl grid-cols-2 gap-4 sm:grid-cols-4">
          {fields.map((field) => (
            <Field
              key={field.name}
              label={field.label}
              hint={"hint" in field ? field.hint : undefined}
              error={errors[field.name]?.message}
            >
              <Input
                inputMode="numeric"
                placeholder="No limit"
                disabled={!canEdit}
                {...form.register(field.name, { setValueAs: asNumber })}
              />
            </Field>
          ))}
        </div>
        {canEdit ? (
          <Button type="submit" loading={isSubmitting} disabled={!isDirty} className="self-start">
            Save limits
          </Button>
        ) : null}
      </form>
    </section>
  );
}

function asNumber(value: string | number | null): number | null {
  return value === null || value === "" ? null : Number(value);
}
