import { EditorView } from "@codemirror/view";

const token = (name: string) => `var(--color-${name})`;
const underline = (name: string) => `underline wavy ${token(name)} 1px`;

/** The editor in the colours of the app, light and dark alike: every one of them is a token. */
export const editorLook = EditorView.theme({
  "&": { color: token("ink"), backgroundColor: "transparent", fontSize: "var(--text-sm)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-geist-mono), ui-monospace, monospace", lineHeight: "1.25rem" },
  ".cm-content": { caretColor: token("accent"), padding: "0.5rem 0" },
  ".cm-line": { padding: "0 0.625rem" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: token("accent"), borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "light-dark(oklch(0.88 0.05 195), oklch(0.4 0.06 195))",
  },
  ".cm-gutters": { backgroundColor: token("sunken"), color: token("faint"), borderRight: `1px solid ${token("line")}` },
  ".cm-activeLineGutter": { backgroundColor: token("hover") },
  ".cm-matchingBracket": {
    backgroundColor: `${token("accent-soft")} !important`,
    outline: `1px solid ${token("accent")}`,
  },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: underline("bad"), textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: underline("warn"), textUnderlineOffset: "3px" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecoration: `underline dotted ${token("info")} 1px` },
  ".cm-gutter-lint": { width: "1rem" },
  ".cm-lint-marker": {
    width: "0.6rem",
    height: "0.6rem",
    content: "none !important",
    borderRadius: "50%",
    margin: "0.32rem 0.2rem",
  },
  ".cm-lint-marker-error": { background: token("bad") },
  ".cm-lint-marker-warning": { background: token("warn"), borderRadius: "2px" },
  ".cm-lint-marker-info": { background: token("info"), borderRadius: "2px" },
  ".cm-tooltip": {
    backgroundColor: token("surface"),
    color: token("ink"),
    border: `1px solid ${token("line")}`,
    borderRadius: "var(--radius-card)",
    boxShadow: "var(--shadow-float)",
    overflow: "hidden",
    maxWidth: "min(32rem, 92vw)",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "16rem" },
  ".cm-tooltip-autocomplete > ul > li": { display: "flex", gap: "1rem", padding: "0.25rem 0.5rem !important" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { background: token("accent-soft"), color: token("ink") },
  ".cm-completionMatchedText": { textDecoration: "none", color: token("accent"), fontWeight: "500" },
  ".cm-completionLabel": { fontFamily: "var(--font-geist-mono), monospace" },
  ".cm-completionDetail": {
    marginLeft: "auto",
    fontStyle: "normal",
    color: token("muted"),
    overflow: "hidden",
    textOverflow: "ellipsis",
    maxWidth: "14rem",
  },
  ".cm-completionInfo": { padding: "0.5rem 0.625rem", maxWidth: "20rem", overflowWrap: "anywhere" },
  ".cm-completionInfo code": { fontFamily: "var(--font-geist-mono), monospace", color: token("muted") },
  ".cm-diagnostic": {
    padding: "0.375rem 0.625rem",
    borderLeft: "3px solid transparent",
    fontFamily: "var(--font-geist-sans)",
  },
  ".cm-diagnostic-error": { borderLeftColor: token("bad") },
  ".cm-diagnostic-warning": { borderLeftColor: token("warn") },
  ".cm-diagnostic-info": { borderLeftColor: token("info") },
  ".cm-diagnosticAction": {
    backgroundColor: token("accent"),
    color: token("on-accent"),
    borderRadius: "var(--radius-control)",
    padding: "0.125rem 0.5rem",
    margin: "0.25rem 0 0",
    display: "block",
  },
  ".cm-placeholder": { color: token("faint") },
});
