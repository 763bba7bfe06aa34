import type { BinMargin, Margin } from "../evaluate/margin/margin.js";
import { compileDateLayout, formatDate } from "../schema/date-layout.js";
import type { ColumnSchema } from "../schema/schema.js";

/** What each share of a margin is of, in words: `19.5 to 24.5`, `2019-05-18 to 2019-06-06`, `rent`, `all other levels`. */
export function marginLabels(margin: Margin, schema: ColumnSchema): string[] {
  if (margin.kind === "levels") {
    const levels = margin.levels.map((level) => (level.trim() === "" ? `"${level}"` : level));
    return margin.other ? [...levels, "all other levels"] : levels;
  }
  if (margin.edges.length === 0) return ["all values"];
  return schema.sdtype === "datetime" && schema.format.date !== undefined
    ? dateLabels(margin, schema.format.date)
    : numberLabels(margin);
}

/** No value lies on an edge, so that neither side need be named as the closed one. */
function numberLabels({ edges }: BinMargin): string[] {
  const texts = edges.map((edge) => String(Number(edge.toPrecision(12))));
  const inner = texts.slice(1).map((text, i) => `${texts[i]} to ${text}`);
  return [`up to ${texts[0]}`, ...inner, `over ${texts[texts.length - 1]}`];
}

/** Edges of dates lie between two values of their grid: the labels name the first and last value of each bin. */
function dateLabels({ edges }: BinMargin, layout: string): string[] {
  const compiled = compileDateLayout(layout);
  const from = edges.map((edge) => formatDate(Math.ceil(edge), compiled));
  const until = edges.map((edge) => formatDate(Math.ceil(edge) - 1, compiled));
  const inner = until.slice(1).map((last, i) => `${from[i]} to ${last}`);
  return [`up to ${until[0]}`, ...inner, `from ${from[from.length - 1]}`];
}
