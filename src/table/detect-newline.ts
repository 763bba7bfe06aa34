import type { Dialect } from "./dialect.js";
import type { LineEnds } from "./line-ends.js";

/** The line end that most lines have; where there is none, that of the text above them, else `\n`. */
export function commonNewline({ lf, crlf, cr }: LineEnds, above: string): Dialect["newline"] {
  if (lf + crlf + cr === 0) return (/\r\n|\n|\r/.exec(above)?.[0] ?? "\n") as Dialect["newline"];
  if (crlf >= lf && crlf >= cr && crlf > 0) return "\r\n";
  return cr > lf ? "\r" : "\n";
}
