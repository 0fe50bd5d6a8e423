"use client";
import { Laptop } from "lucide-react";
import { useState } from "react";
import type { InboxRequest } from "#contracts/inbox.ts";
import { Button } from "#ui/button.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { localCurl } from "./local-replay.ts";

const usualPort = 3000;
const portMax = 65_535;

/** How to send a stored request to the program one is writing: Hookline itself never reaches a person's machine. */
export function SendToLocalhost({ request }: { request: InboxRequest }) {
  const [open, setOpen] = useState(false);
  const [port, setPort] = useState(String(usualPort));
  const isPort = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= portMax;
  return (
    <>
      <Button size="sm" icon={<Laptop aria-hidden />} onClick={() => setOpen(true)}>
        Send to localhost
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Send it to your own machine"
        description="Hookline cannot reach a program on your computer, but you can: run this there, in a terminal, while your receiver is running. It sends the same request, body and headers."
      >
        <div className="flex flex-col gap-4">
          <Field label="Port" error={isPort ? undefined : "From 1 to 65535"}>
            <Input
              inputMode="numeric"
              autoComplete="off"
              className="w-28!"
              value={port}
              onChange={(event) => setPort(event.target.value)}
            />
          </Field>
          <CodeBlock
            text={localCurl(request, isPort ? Number(port) : usualPort)}
            label="Command for your terminal"
            wrap
            maxHeight="18rem"
          />
          <ul className="list-disc pl-5 text-muted text-sm">
            <li>Keys in headers are masked here: put your own in their place.</li>
            <li>
              The signature carries the time it was made. A receiver that checks it refuses it after five minutes.
            </li>
            {request.bodyTruncated ? <li>Only the beginning of the body is kept, so the rest is missing.</li> : null}
          </ul>
        </div>
      </Dialog>
    </>
  );
}
