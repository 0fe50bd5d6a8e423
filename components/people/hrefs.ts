export function personHref(email: string): string {
  return `/people/${encodeURIComponent(email)}`;
}

export function orderHref(orderNumber: string): string {
  return `/orders/${encodeURIComponent(orderNumber)}`;
}
