/** What people call an event type: "placed_order" → "Placed Order", "back_in_stock" → "Back In Stock". */
export function eventTypeLabel(id: string): string {
  const words = id.split(/[\s_.-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || id;
}
