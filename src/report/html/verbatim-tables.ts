import { groupDigits } from "../../core/text/group-digits.js";
import type { VerbatimEvidence } from "../../evaluate/privacy/verbatim.js";
import { countText } from "../text/count-text.js";
import { meanText } from "../text/mean-text.js";
import { percentText, shareText } from "../text/percent-text.js";
import { figures, words } from "./heads.js";
import { type Markup, markup } from "./markup.js";
import { table } from "./table.js";

/** The evidence of D1, folded. */
export function verbatimTables(evidence: VerbatimEvidence): Markup {
  const { columns, eligible, permutations, rows } = evidence;
  return markup`<details><summary>The figures behind this answer</summary>
<p class="small">${countText(columns, "column")} were compared; ids and texts were not. A row of one's own is one that no other real person has: ${groupDigits(eligible.train)} training and ${groupDigits(eligible.holdout)} holdout persons have one.</p>
${statisticsTable(evidence, permutations)}${equalSizeTable(evidence.equalSize)}<p class="small">Rows that are equal as they stand: ${groupDigits(rows.twinInTrain)} of the twin to a training row, ${groupDigits(rows.twinInHoldout)} of the twin to a holdout row, ${groupDigits(rows.holdoutInTrain)} of the holdout to a training row.</p>
</details>
`;
}

function statisticsTable({ statistics }: VerbatimEvidence, permutations: number): Markup {
  const hits = (arm: { hits: number; of: number }) =>
    `${groupDigits(arm.hits)} of ${groupDigits(arm.of)} (${shareText(arm) ?? "none"})`;
  return table({
    id: "d1-statistics",
    caption: `Persons with a row of their own whom a row of the twin matches. p: how often chance gives so great an excess, by ${groupDigits(permutations)} permutations.`,
    head: [...words("matched in"), ...figures("training persons", "holdout persons", "excess", "p")],
    rows: statistics.map(({ title, train, holdout, excess, p }) => {
      return [title, hits(train), hits(holdout), percentText(excess), p.toFixed(4)];
    }),
  });
}

function equalSizeTable({ persons, train, holdout }: VerbatimEvidence["equalSize"]): Markup {
  const arm = (name: string, at: typeof train) => [
    name,
    ...[at.eligible, at.exact, at.near, at.nearUnique, at.twinRows].map(meanText),
  ];
  return table({
    id: "d1-equal-size",
    caption: `The same at equal size, ${countText(persons, "person")} a side: means over draws of the larger one.`,
    head: [
      ...words("persons"),
      ...figures(
        "with a row of their own",
        "matched in the whole row",
        "in all columns or all but one",
        "in which the row is unique still",
        "rows of the twin equal to one of theirs",
      ),
    ],
    rows: [arm("training persons", train), arm("holdout persons", holdout)],
  });
}
