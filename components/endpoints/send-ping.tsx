"use client";
import { Radio } from "lucide-react";
import { useState } from "react";
import { usePingEndpoint } from "#client/endpoints/endpoints.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Endpoint } from "#contracts/endpoint.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { PingAnswer } from "./ping-answer.tsx";

interface SendPingProps {
  endpoint: Endpoint;
  /** Where the newest delivery went. */
  latestPath: string | null;
}

/** One signed request that is no delivery, to see whether the receiver takes it. */
export function SendPing({ endpoint, latestPath }: SendPingProps) {
  const [open, setOpen] = useState(false);
  const [path, setPath] = useState(latestPath ?? "/");
  const ping = usePingEndpoint(endpoint.id);
  if (!useCanEdit()) return null;
  function changeOpen(next: boolean) {
    setOpen(next);
    if (next) ping.reset();
  }
  return (
    <>
      <Button icon={<Radio aria-hidden />} onClick={() => changeOpen(true)}>
        Send a ping
      </Button>
      <Sheet
        open={open}
        onOpenChange={changeOpen}
        title="Send a ping"
        description="A signed request that says it is a test: no order, no delivery, not counted. Paused endpoints get it too."
      >
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            ping.mutate(path);
          }}
        >
          {ping.error ? <Notice tone="bad">{problemSentence(ping.error)}</Notice> : null}
          <Field label="Path" hint={`Behind ${endpoint.origin}`}>
            <Input mono value={path} onChange={(event) => setPath(event.target.value)} />
          </Field>
          <Button type="submit" variant="primary" loading={ping.isPending} className="self-start">
            Send it
          </Button>
        </form>
        {ping.data ? <PingAnswer result={ping.data} /> : null}
      </Sheet>
    </>
  );
}
