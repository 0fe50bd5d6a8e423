import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  alertChannelPageSchema,
  alertChannelSchema,
  alertTestResultSchema,
  type CreatedAlertChannel,
  createdAlertChannelSchema,
} from "#contracts/alert-channel.ts";
import { noticePageSchema } from "#contracts/notice.ts";
import { type ReceivedRequest, type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { type MailServer, startMailServer } from "#tests/fakes/smtp.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { type ApiClient, anything, expectProblem } from "./support/api-client.ts";
import { deliveryOf } from "./support/deliveries.ts";
import { publishFlow, webhookStep } from "./support/flows.ts";
import { listNotices, noticeOf, passQuietPeriod, skipAlertWait } from "./support/notices.ts";
import { createKeyClient, signUpFirstOwner } from "./support/owners.ts";
import { untilGathered } from "./support/problems.ts";
import { dumpDatabase, runSql } from "./support/sql.ts";
import { flowOf, track } from "./support/track.ts";
import { readUntil } from "./support/until.ts";
import { expectNoFaults, openLoopback } from "./support/world.ts";

let databaseUrl: string;
let mailServer: MailServer;
let receiver: Receiver;
let env: Record<string, string>;
let apps: RunningApp[];
let api: ApiClient;

// Two processes of Hookline on one database: whatever is told, is told once.
beforeAll(async () => {
  databaseUrl = await createTestDatabase();
  mailServer = await startMailServer();
  receiver = await startReceiver();
  env = {
    ...openLoopback,
    SMTP_URL: `${mailServer.url}?from=alerts@hookline.example`,
    APP_SECRET: "0123456789abcdef0123456789abcdef",
  };
  const first = await runApp({ databaseUrl, env });
  apps = [first, await runApp({ databaseUrl, env })];
  api = (await signUpFirstOwner(first.url)).api;
});
afterAll(async () => {
  for (const app of apps) expect(await app.stop(), app.output()).toBe(0);
  await receiver.close();
  await mailServer.close();
  apps.forEach(expectNoFaults);
});

const at = (path: string) => receiver.requests.filter((request) => request.path === path);
const until = (path: string, count: number) =>
  readUntil(
    async () => at(path),
    (requests) => requests.length >= count,
  );

async function addChannel(input: object): Promise<CreatedAlertChannel> {
  return api.post("/api/v1/alert-channels", input, createdAlertChannelSchema);
}

async function removeChannel(id: string): Promise<void> {
  expect((await api.call("DELETE", `/api/v1/alert-channels/${id}`)).status).toBe(204);
}

/** A flow whose receiver refuses everything; answers the id of an event that failed. */
async function failOnce(type: string): Promise<{ flowId: string; deliveryId: string }> {
  receiver.behaveAt(`/${type}`, { kind: "answer", status: 401, body: "no" });
  const flowId = await publishFlow(api, flowOf(type, webhookStep(`${receiver.origin}/${type}`)), `Flow ${type}`);
  const delivery = await deliveryOf(api, await track(api, type), "failed");
  return { flowId, deliveryId: delivery.id };
}

function textOf(request: ReceivedRequest | undefined): string {
  return String((JSON.parse(request?.body ?? "{}") as { text?: string }).text);
}

test("a failed delivery is told to Slack, by e-mail and by a signed webhook, once each, with the link", async () => {
  const slack = await addChannel({ kind: "slack", name: "Ops", url: `${receiver.origin}/services/T0/B0/slack-key` });
  const hook = await addChannel({ kind: "webhook", name: "Pager", url: `${receiver.origin}/pager?token=pager-key` });
  const mail = await addChannel({ kind: "email", name: "Olga", addresses: ["olga@shop.example", "ben@shop.example"] });
  expect(slack).toMatchObject({ target: new URL(receiver.origin).host, secret: null, latest: null });
  expect(hook.secret).toMatch(/^whsec_/);
  expect(mail.target).toBe("…@shop.example");

  await failOnce("told_everywhere");
  const notice = await noticeOf(api, "deliveries_exhausted", (each) => each.title.includes("told_everywhere"));
  expect(notice).toMatchObject({ count: 1, readAt: null, resolvedAt: null });
  expect(notice.title).toBe(`Deliveries of Flow told_everywhere to ${new URL(receiver.origin).host} failed`);
  const link = `http://localhost:${apps[0]?.port}${notice.link}`;
  const otherLink = `http://localhost:${apps[1]?.port}${notice.link}`;

  const [told] = await until("/services/T0/B0/slack-key", 1);
  expect(textOf(told)).toContain("Flow told_everywhere");
  expect([link, otherLink].some((each) => textOf(told).includes(each))).toBe(true);

  const [signed] = await until("/pager?token=pager-key", 1);
  const body = new Webhook(hook.secret ?? "").verify(signed?.body ?? "", signed?.headers ?? {});
  expect(body).toMatchObject({
    type: "hookline.notice.opened",
    data: { kind: "deliveries_exhausted", title: notice.title, count: 1, storeName: "First shop" },
  });

  const [letter] = await readUntil(
    async () => mailServer.mails,
    (mails) => mails.length > 0,
  );
  expect(letter).toMatchObject({ from: "alerts@hookline.example", to: ["olga@shop.example", "ben@shop.example"] });
  expect(letter?.data).toContain("Subject: [First shop] Deliveries of Flow told_everywhere");

  // Once more goes wrong within the quiet period: counted, not told. What is told next comes after it.
  await deliveryOf(api, await track(api, "told_everywhere"), "failed");
  expect(
    await noticeOf(api, "deliveries_exhausted", (each) => each.id === notice.id && each.count === 2),
  ).toBeDefined();
  await passQuietPeriod(databaseUrl, notice.id);
  const again = await until("/services/T0/B0/slack-key", 2);
  expect(again.map(textOf)[1]).toContain("still, 2 times so far");
  await readUntil(
    async () => mailServer.mails,
    (mails) => mails.length >= 2,
  );
  await until("/pager?token=pager-key", 2);
  expect(new Set(at("/pager?token=pager-key").map(({ headers }) => headers["webhook-id"])).size).toBe(2);
  expect([at("/services/T0/B0/slack-key").length, mailServer.mails.length]).toEqual([2, 2]);

  // The receiver takes it again: over, and told once.
  receiver.behaveAt("/told_everywhere", { kind: "answer" });
  await deliveryOf(api, await track(api, "told_everywhere"), "delivered");
  await runSql(
    databaseUrl,
    `WITH n AS (UPDATE notice SET told_at = told_at - interval '6 minutes' WHERE id = $1)
     UPDATE failure_group SET last_at = last_at - interval '6 minutes' WHERE '/problems/' || id = $2`,
    [notice.id, notice.link],
  );
  const over = await readUntil(
    async () => at("/services/T0/B0/slack-key"),
    (requests) => requests.length >= 3,
    { deadlineMs: 90_000 },
  );
  expect(textOf(over[2])).toContain("Over: ");
  for (const { id } of [slack, hook, mail]) await removeChannel(id);
}, 150_000);

test("where a channel leads is sealed in the database and never read back", async () => {
  const url = `${receiver.origin}/hidden/xoxb-very-secret`;
  const created = await addChannel({ kind: "webhook", name: "Hidden", url });
  const listed = await api.call("GET", "/api/v1/alert-channels");
  expect(listed.text).not.toMatch(/xoxb|whsec_/);
  expect(alertChannelPageSchema.parse(listed.json)).toMatchObject({ mailReady: true });
  const rows = await dumpDatabase(databaseUrl);
  const leaks = rows.filter(({ row }) => row.includes("xoxb-very-secret") || row.includes(created.secret ?? "whsec_"));
  expect(leaks).toEqual([]);
  await removeChannel(created.id);
});

test("an alert that is refused for now is tried again, with the same id, and survives a restart", async () => {
  const path = "/flaky-alerts";
  receiver.behaveAt(path, { kind: "answer", status: 503 });
  const channel = await addChannel({ kind: "webhook", name: "Flaky", url: `${receiver.origin}${path}` });
  await failOnce("told_later");
  await until(path, 1);
  const waiting = await readUntil(
    () => api.get("/api/v1/alert-channels", alertChannelPageSchema),
    ({ data }) => data[0]?.latest?.error != null,
  );
  expect(waiting.data[0]?.latest).toMatchObject({ status: "waiting" });
  for (const app of apps) await app.kill9();
  receiver.behaveAt(path, { kind: "answer" });
  await skipAlertWait(databaseUrl);
  apps = [await runApp({ databaseUrl, env, port: apps[0]?.port ?? 0 })];
  const requests = await until(path, 2);
  expect(new Set(requests.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const sent = await readUntil(
    () => api.get("/api/v1/alert-channels", alertChannelPageSchema),
    ({ data }) => data[0]?.latest?.status === "sent",
  );
  expect(sent.data[0]?.latest?.error).toBeNull();
  await removeChannel(channel.id);
}, 90_000);

test("the test button sends one message now and shows what came back", async () => {
  const testOf = (id: string) => api.post(`/api/v1/alert-channels/${id}/test`, undefined, alertTestResultSchema);
  const slack = await addChannel({ kind: "slack", name: "Try me", url: `${receiver.origin}/try-slack` });
  receiver.behaveAt("/try-slack", { kind: "answer", status: 404, body: "no_service" });
  expect(await testOf(slack.id)).toMatchObject({ sent: false, statusCode: 404, answer: "no_service" });
  receiver.behaveAt("/try-slack", { kind: "answer", body: "ok" });
  expect(await testOf(slack.id)).toMatchObject({ sent: true, statusCode: 200, answer: "ok" });
  expect(textOf(at("/try-slack")[1])).toContain("A test from Hookline for First shop");

  const mail = await addChannel({ kind: "email", name: "Mail", addresses: ["olga@shop.example"] });
  mailServer.refuseNext(1, "550 5.7.1 Not wanted here");
  const refused = await testOf(mail.id);
  expect(refused).toMatchObject({ sent: false, statusCode: 550 });
  expect(refused.answer).toContain("Not wanted here");
  expect(await testOf(mail.id)).toMatchObject({ sent: true, statusCode: 250 });

  const { data } = await api.get("/api/v1/alert-channels", alertChannelPageSchema);
  expect(data.map(({ latest }) => latest?.status)).toEqual(["sent", "sent"]);
  for (const { id } of data) await removeChannel(id);
  expectProblem(await api.call("POST", `/api/v1/alert-channels/${mail.id}/test`), 404);
});

test("only those who may change things add, test or remove a channel, each is in the audit log, bad input is refused", async () => {
  const analyst = (await createKeyClient(apps[0]?.url ?? "", api, "analyst")).api;
  const input = { kind: "slack", name: "Ops", url: `${receiver.origin}/x` };
  expectProblem(await analyst.call("POST", "/api/v1/alert-channels", input), 403);
  const channel = await addChannel(input);
  expectProblem(await analyst.call("DELETE", `/api/v1/alert-channels/${channel.id}`), 403);
  expectProblem(await analyst.call("POST", `/api/v1/alert-channels/${channel.id}/test`), 403);
  expect((await analyst.call("GET", "/api/v1/alert-channels")).status).toBe(200);
  await removeChannel(channel.id);
  expectProblem(await api.call("DELETE", `/api/v1/alert-channels/${channel.id}`), 404);
  const audit = await runSql<{ action: string }>(
    databaseUrl,
    "SELECT action FROM audit_entry WHERE target_id::text = $1 ORDER BY at",
    [channel.id],
  );
  expect(audit.map(({ action }) => action)).toEqual(["alert_channel.created", "alert_channel.removed"]);

  for (const bad of [
    { kind: "slack", name: "Ops", url: "https://10.0.0.1/x" },
    { kind: "webhook", name: "Ops", url: "ftp://example.com" },
    { kind: "email", name: "Ops", addresses: ["olga@shop.example\r\nBcc: x@y.example"] },
    { kind: "email", name: "Ops", addresses: [] },
    { kind: "pigeon", name: "Ops", url: "https://example.com" },
  ]) {
    expectProblem(await api.call("POST", "/api/v1/alert-channels", bad), 422);
  }
  expect(
    alertChannelSchema.array().parse((await api.get("/api/v1/alert-channels", alertChannelPageSchema)).data),
  ).toEqual([]);
});

test("an endpoint that stops answering opens one notice, which its first answer ends", async () => {
  const down = await startReceiver();
  down.behave({ kind: "answer", status: 500 });
  await publishFlow(api, flowOf("goes_down", webhookStep(`${down.origin}/in`, { retry: "none" })), "Goes down");
  for (let sent = 0; sent < 10; sent += 1) await track(api, "goes_down");
  const opened = await noticeOf(api, "breaker_opened");
  expect(opened).toMatchObject({ title: `${down.origin} keeps failing`, link: "/endpoints", resolvedAt: null });
  await track(api, "goes_down");
  down.behave({ kind: "answer" });
  await runSql(databaseUrl, "UPDATE endpoint SET probe_at = now() WHERE origin = $1", [down.origin]);
  const closed = await noticeOf(api, "breaker_closed");
  expect(closed).toMatchObject({ id: opened.id, title: `${down.origin} works again`, readAt: null });
  expect(closed.resolvedAt).not.toBeNull();

  down.behave({ kind: "answer", status: 410 });
  await track(api, "goes_down");
  const paused = await noticeOf(api, "endpoint_paused");
  expect(paused.message).toContain("410 Gone");
  const [endpoint] = await runSql<{ id: string }>(databaseUrl, "SELECT id FROM endpoint WHERE origin = $1", [
    down.origin,
  ]);
  await api.call("PATCH", `/api/v1/endpoints/${endpoint?.id}`, { status: "active" });
  await noticeOf(api, "endpoint_paused", (each) => each.id === paused.id && each.resolvedAt !== null);
  await down.close();
}, 90_000);

test("notices are paged newest first and marked as read, one or all", async () => {
  await untilGathered(databaseUrl);
  const first = await api.get("/api/v1/notices?limit=1", noticePageSchema);
  const second = await api.get(`/api/v1/notices?limit=1&cursor=${first.nextCursor}`, noticePageSchema);
  const [newest] = first.data;
  const [older] = second.data;
  expect(newest && older && newest.id > older.id).toBe(true);
  expect(first.unread).toBeGreaterThan(1);
  await api.post("/api/v1/notices/read", { ids: [newest?.id] }, anything);
  const once = await api.get("/api/v1/notices", noticePageSchema);
  expect(once.unread).toBe(first.unread - 1);
  expect(once.data[0]?.readAt).not.toBeNull();
  await api.post("/api/v1/notices/read", {}, anything);
  expect((await api.get("/api/v1/notices", noticePageSchema)).unread).toBe(0);
  expect((await listNotices(api)).every(({ readAt }) => readAt !== null)).toBe(true);
  expectProblem(await api.call("POST", "/api/v1/notices/read", { ids: ["x"] }), 422);
});
