import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Texts and numbers of which no two rows have the same. */
const DISTINCT = {
  texts: (row) => `case-${(Math.imul(row, 2654435761) >>> 0).toString(36)}-${row}`,
  decimals: (row) => `${row % 1000}.${String(row).padStart(8, "0")}`,
};

/** Writes a table with a column in which every row has a value of its own, and two of few values: `kind` is `texts` or `decimals`. */
export async function generateDistinct(path, kind, rows) {
  const value = DISTINCT[kind];
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  out.write("distinct,group,flag\n");
  for (let from = 0; from < rows; from += 5000) {
    let text = "";
    for (let row = from; row < from + 5000; row++) text += `${value(row)},g${row % 37},${row % 5 ? "no" : "yes"}\n`;
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
