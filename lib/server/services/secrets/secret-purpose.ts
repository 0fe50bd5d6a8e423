/** What a sealed value is bound to: moved to another store or use, it does not open. */
export const secretPurpose = {
  named: (storeId: string, name: string) => `secret:${storeId}:${name}`,
  source: (storeId: string, sourceId: string) => `source:${storeId}:${sourceId}`,
  answer: (storeId: string, idempotencyKey: string) => `answer:${storeId}:${idempotencyKey}`,
  alertChannel: (storeId: string, channelId: string) => `alert-channel:${storeId}:${channelId}`,
  endpoint: (storeId: string, origin: string) => `endpoint:${storeId}:${origin}`,
};
