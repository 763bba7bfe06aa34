import { type Content, Markup, markup } from "./markup.js";
import { STYLE } from "./style.js";
import { styleHash } from "./style-hash.js";

/** A whole page that needs nothing but itself: no script, no request, no style but its own, which its policy admits by hash. */
export function document({ title, body }: { readonly title: string; readonly body: Content }): string {
  const policy = `default-src 'none'; style-src ${styleHash(STYLE)}; font-src data:; base-uri 'none'; form-action 'none'`;
  return markup`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${body}</body>
</html>
`.html;
}
