import type { CsvSyntax } from "./csv-syntax.js";
import type { Dialect } from "./dialect.js";

/** The line end that most lines of a text have, those within quotes not counted; `\n` when there is none. */
export function detectNewline(text: string, syntax: CsvSyntax): Dialect["newline"] {
  let lf = 0;
  let crlf = 0;
  let cr = 0;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === syntax.quote) within = !within;
    else if (within) at += character === syntax.escape ? 1 : 0;
    else if (character === "\n") lf++;
    else if (character === "\r" && text[at + 1] === "\n") {
      crlf++;
      at++;
    } else if (character === "\r" && at + 1 < text.length) cr++;
    else if (character === "\r") cr += lf + crlf === 0 ? 1 : 0;
  }
  if (crlf >= lf && crlf >= cr && crlf > 0) return "\r\n";
  return cr > lf ? "\r" : "\n";
}
