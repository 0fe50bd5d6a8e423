export const logShortcuts = [
  ["J or ↓", "Next delivery, also while one is open"],
  ["K or ↑", "Delivery before it"],
  ["Enter", "Open the delivery"],
  ["Escape", "Close it"],
  ["R", "Resend it"],
  ["E", "Go to its event"],
  ["/", "Search"],
  ["Ctrl or ⌘ + K", "Go anywhere in Hookline"],
  ["?", "Show this list"],
] as const;
