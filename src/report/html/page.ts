import type { ReportInput } from "../report-input.js";
import { document } from "./document.js";
import { markup } from "./markup.js";
import { sectionMarkup } from "./section.js";
import { coincidencesSection } from "./section-coincidences.js";
import { columnsSection } from "./section-columns.js";
import { comparedSection } from "./section-compared.js";
import { limitsSection } from "./section-limits.js";
import { madeSection } from "./section-made.js";
import { metricsSection } from "./section-metrics.js";
import { notesSection } from "./section-notes.js";
import { pairsSection } from "./section-pairs.js";
import { disclosureSection, qualitySection } from "./section-questions.js";
import { readingSection } from "./section-reading.js";
import { schemaSection } from "./section-schema.js";
import { verdictHeader } from "./section-verdict.js";

/**
 * The report as one page that needs nothing but itself: the verdict, what it rests on, and its limits. No time is in it: the same input gives
 * the same bytes. 68 kB of it are the font, and about 8 kB a column.
 */
export function reportHtml(input: ReportInput): string {
  const sections = [
    readingSection(input),
    disclosureSection(input),
    qualitySection(input),
    columnsSection(input),
    pairsSection(input),
    metricsSection(input),
    coincidencesSection(input),
    comparedSection(input),
    notesSection(input),
    schemaSection(input),
    madeSection(input),
    limitsSection(input),
  ];
  const contents = sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  return document({
    title: `twinset report: ${input.read.name}`,
    body: markup`<main>
${verdictHeader(input)}<nav aria-label="Contents"><ul class="small">${contents}</ul></nav>
${sections.map(sectionMarkup)}</main>
`,
  });
}
