import type { ReportInput } from "../report-input.js";
import { bytesText } from "../text/bytes-text.js";
import { countText } from "../text/count-text.js";
import { prose, words } from "./heads.js";
import { type Content, markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** How the twin was made, and how to make it again. */
export function madeSection({ run, split, twin, model, blocked }: ReportInput): Section {
  const options = Object.entries(run.options).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const rows: [string, Content][] = [
    ["twinset", run.version],
    ["seed", run.seed],
    ["synthesizer", run.synthesizer],
    ["options", options.length === 0 ? "defaults" : options.sort().join(", ")],
    ["command", markup`<pre><code>${run.command}</code></pre>`],
    ["fitted on", `${countText(split.train.rows, "row")} of ${countText(split.train.persons, "person")}`],
    ["twin", `${countText(twin.rows, "row")}${blocked ? ", not written" : ""}`],
  ];
  if (model !== undefined) rows.push(["model file", bytesText(model.bytes)]);
  const body = table({
    id: "made-table",
    caption: "The same file, seed and command give the same twin, byte for byte.",
    head: [...words("what"), ...prose("value")],
    rows,
  });
  return { id: "made", title: "How it was made", body };
}
