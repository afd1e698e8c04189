import { escaped } from "./html.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** A page that needs nothing else, no network and no script. `lead`, the line under the title, and `main` are HTML. */
export function framed(title: string, lead: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1>
<p class="quiet">${lead}</p></header>
<main>
${main}
</main>
</body>
</html>
`;
}
