import { createServer, type Socket } from "node:net";

/** One message as it came in; `data` is the whole message with its headers, lines ended by CRLF. */
export interface ReceivedMail {
  from: string;
  to: string[];
  data: string;
}

export interface MailServer {
  /** smtp://127.0.0.1:port */
  url: string;
  mails: ReceivedMail[];
  /** Answers the next `count` messages with this line instead of taking them, for example "451 Try again later". */
  refuseNext: (count: number, line: string) => void;
  close: () => Promise<void>;
}

/** A real SMTP server on the loopback interface (RFC 5321, as much as sending one message takes), without encryption. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let refusals = { count: 0, line: "" };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.setEncoding("utf8");
    let mail: ReceivedMail = { from: "", to: [], data: "" };
    let inData = false;
    let buffer = "";
    const say = (line: string) => socket.write(`${line}\r\n`);

    function endOfData(): void {
      inData = false;
      if (refusals.count > 0) {
        refusals = { ...refusals, count: refusals.count - 1 };
        say(refusals.line);
      } else {
        mails.push(mail);
        say(`250 2.0.0 Taken as ${mails.length}`);
      }
      mail = { from: "", to: [], data: "" };
    }

    function takeCommand(line: string): void {
      const address = /<(.*?)>/.exec(line)?.[1] ?? "";
      if (/^(EHLO|HELO) /i.test(line)) say("250 mail.test");
      else if (/^MAIL FROM:/i.test(line)) {
        mail.from = address;
        say("250 2.1.0 Ok");
      } else if (/^RCPT TO:/i.test(line)) {
        mail.to.push(address);
        say("250 2.1.5 Ok");
      } else if (/^DATA$/i.test(line)) {
        inData = true;
        say("354 End with a dot");
      } else if (/^QUIT$/i.test(line)) socket.end("221 2.0.0 Bye\r\n");
      else say("502 5.5.2 Not known here");
    }

    socket.on("data", (chunk: string) => {
      buffer += chunk;
      for (let end = buffer.indexOf("\r\n"); end !== -1; end = buffer.indexOf("\r\n")) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (!inData) takeCommand(line);
        else if (line === ".") endOfData();
        else mail.data += `${line.startsWith("..") ? line.slice(1) : line}\r\n`;
      }
    });
    socket.on("error", () => socket.destroy());
    say("220 mail.test");
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuseNext: (count, line) => {
      refusals = { count, line };
    },
    close: async () => {
      const ended = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await ended;
    },
  };
}
