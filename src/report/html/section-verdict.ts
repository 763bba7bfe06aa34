import { headline } from "../headline.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { intervalText } from "../text/interval-text.js";
import { blockedRemedies } from "../words/blocked.js";
import { disclosureSentence } from "../words/disclosure-sentence.js";
import { PRIVATE_WORDS } from "../words/private.js";
import { qualitySentence } from "../words/quality-sentence.js";
import { stateCounts } from "../words/state-counts.js";
import { figures, words } from "./heads.js";
import { type Markup, markup } from "./markup.js";
import { stateMark } from "./state-mark.js";
import { table } from "./table.js";

/** The top of the page: the verdict as its title, both overall states, the first figures, and where the report belongs. */
export function verdictHeader(input: ReportInput): Markup {
  const { evaluation, read, acceptedRisk } = input;
  const { disclosure, quality } = evaluation.verdict;
  const risk =
    acceptedRisk === undefined
      ? markup``
      : markup`<p class="note block-note">The risk was accepted: ${acceptedRisk}</p>\n`;
  return markup`<header>
<p class="small">twinset report on <bdi>${read.name}</bdi>: ${sizeWords(input)}</p>
<h1>${disclosureSentence(input)}</h1>
${blockedWords(input)}${risk}<ul class="verdicts">
<li><span>Disclosure</span>${stateMark(disclosure.state)}<span>${capital(stateCounts(disclosure, evaluation.gates))}.</span></li>
<li><span>Quality</span>${stateMark(quality.state)}<span>${capital(stateCounts(quality, evaluation.checks))}. ${qualitySentence(input)}</span></li>
</ul>
${headlineTable(input)}<p class="note">${PRIVATE_WORDS}</p>
</header>
`;
}

function blockedWords(input: ReportInput): Markup {
  const remedies = blockedRemedies(input);
  if (remedies.length === 0) return markup``;
  const { gates, verdict } = input.evaluation;
  const why = gates.filter(({ id }) => verdict.disclosure.because.includes(id));
  return markup`<div class="note block-note">
<p>Why:</p>
<ul>${why.map(({ id, title, reason }) => markup`<li>${id} ${title}: ${reason}</li>`)}</ul>
<p>What to try:</p>
<ul>${remedies.map((remedy) => markup`<li>${remedy}</li>`)}</ul>
</div>
`;
}

function headlineTable(input: ReportInput): Markup {
  const rows = headline(input).map(({ label, twin, holdout, interval, best, reason }) => [
    label,
    twin ?? "none",
    interval === null ? "" : intervalText(interval),
    holdout ?? "none",
    twin === null && reason !== null ? `${best}; ${reason}` : best,
  ]);
  return table({
    id: "headline",
    caption:
      "The twin beside the holdout: real persons who did not teach it, and so what is possible. Copies are shares of the persons with a row of their own whom a row of the twin matches, for training and for holdout persons.",
    look: "headline",
    head: [...words("figure"), ...figures("twin", "95 % interval", "holdout"), ...words("which way")],
    rows,
  });
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function sizeWords({ read, schema }: ReportInput): string {
  return `${countText(read.rows, "row")}, ${countText(schema.columns.length, "column")}`;
}
