const ESCAPES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\ufffd",
};

/** `text` as it may stand anywhere in HTML: between tags and inside a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ESCAPES[character] ?? "");
}
