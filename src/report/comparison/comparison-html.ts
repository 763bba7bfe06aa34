import { groupDigits } from "../../core/text/group-digits.js";
import { frontier } from "../figure/frontier.js";
import { document } from "../html/document.js";
import { figures, prose, words } from "../html/heads.js";
import { type Content, type Markup, markup } from "../html/markup.js";
import { type Section, sectionMarkup } from "../html/section.js";
import { table } from "../html/table.js";
import { bytesText } from "../text/bytes-text.js";
import { countText } from "../text/count-text.js";
import { intervalText } from "../text/interval-text.js";
import { scoreText } from "../text/score-text.js";
import { secondsText } from "../text/seconds-text.js";
import { ranged } from "../words/question-figure.js";
import type { Comparison } from "./comparison.js";
import { comparisonRows, likenessTexts, REAL_ROWS } from "./comparison-rows.js";
import { comparisonLimits, comparisonReasons, comparisonTitle, recommended } from "./words.js";

/** The comparison as one page that needs nothing but itself, in the look of the report. But for seconds the same job gives the same bytes. */
export function comparisonHtml(comparison: Comparison): string {
  const sections = [
    frontierSection(comparison),
    holdoutSection(comparison),
    readingSection(comparison),
    madeSection(comparison),
    limitsSection(comparison),
  ].filter((section) => section !== null);
  const { name } = comparison.read;
  return document({
    title: `twinset comparison: ${name}`,
    body: markup`<main>
${header(comparison)}${sections.map(sectionMarkup)}</main>
`,
  });
}

function header(comparison: Comparison): Markup {
  const { read, leftOut } = comparison;
  const reasons = comparisonReasons(comparison).map((reason) => markup`<li>${reason}</li>\n`);
  const left = leftOut.map(({ synthesizer, reason }) => markup`<li>${synthesizer} was left out: ${reason}.</li>\n`);
  const list = reasons.length + left.length === 0 ? markup`` : markup`<ul>${reasons}${left}</ul>\n`;
  return markup`<header>
<p class="small">twinset comparison on <bdi>${read.name}</bdi>: ${countText(read.rows, "row")}, ${countText(read.columns, "column")}</p>
<h1>${comparisonTitle(comparison)}</h1>
${list}${figureTable(comparison)}</header>
`;
}

function figureTable(comparison: Comparison): Markup {
  const { validation } = comparison.split;
  const byName = new Map(comparison.synthesizers.map((one) => [one.synthesizer, one]));
  return table({
    id: "comparison",
    caption: `Judged by ${countText(validation.persons, "validation person")} who taught none of them, the nearest first. The last line is what the training rows themselves reach: what is possible.`,
    look: "headline",
    head: [
      ...words("synthesizer"),
      ...figures(
        "told apart, AUC",
        "columns alike",
        "pairs alike",
        "pair error",
        "recognised, AUC",
        "95 % interval",
        "model, AUC",
        "model file",
        "fit",
        "draw",
      ),
    ],
    rows: comparisonRows(comparison).map(({ name, interval, ...row }) => {
      const one = byName.get(name);
      const took =
        one === undefined
          ? ["", "", ""]
          : [bytesText(one.model.bytes), secondsText(one.seconds.fit), secondsText(one.seconds.sample)];
      return [
        markup`<span class="id">${name}</span>`,
        row.toldApart,
        row.shape,
        row.pairs,
        row.nmiError,
        row.membership,
        interval === null ? "" : intervalText(interval),
        row.whiteBox,
        ...took,
      ];
    }),
  });
}

function frontierSection(comparison: Comparison): Section | null {
  const chosen = recommended(comparison);
  const points = comparison.synthesizers.flatMap(({ synthesizer, likeness, membership, seconds }) => {
    const [toldApart, attack] = [ranged(likeness.toldApart), ranged(membership)];
    if (toldApart === null || attack === null) return [];
    const time = secondsText(seconds.fit + seconds.sample);
    return [
      {
        name: synthesizer,
        toldApart,
        membership: attack,
        seconds: time,
        isChosen: synthesizer === chosen?.synthesizer,
      },
    ];
  });
  if (points.length === 0) return null;
  const { split, run, attackLimit, ceiling } = comparison;
  const finding =
    chosen === undefined
      ? "None is recommended: the nearer to the lower left, the more like real rows and the less recognised"
      : `${chosen.synthesizer} is recommended: the nearer to the lower left, the more like real rows and the less recognised`;
  const drawn = frontier({
    id: "frontier",
    finding,
    points,
    ceiling: ceiling.toldApart.value,
    limit: attackLimit,
    source: `From ${countText(split.train.rows, "training row")}, ${countText(split.validation.rows, "validation row")} and twins of as many rows as taught them; seed ${run.seed}. Seconds are of the machine that ran it.`,
  });
  return { id: "likeness-and-attack", title: "Likeness against attack", body: drawn };
}

function holdoutSection(comparison: Comparison): Section {
  const { holdout, split } = comparison;
  const chosen = recommended(comparison);
  const id = "holdout";
  const title = "The recommended one meets the holdout";
  if (holdout === null || chosen === undefined)
    return {
      id,
      title,
      body: markup`<p>${chosen === undefined ? "None was recommended, so none met it." : "Nobody was held out, so it did not."}</p>\n`,
    };
  const row = (name: string, twin: string, real: string, validation: string, best: string) => [
    name,
    twin,
    real,
    validation,
    best,
  ];
  const [own, real, before] = [holdout.likeness, holdout.ceiling, chosen.likeness].map(likenessTexts);
  const attack = (figure: typeof holdout.membership) => (figure.value === null ? "none" : scoreText(figure.value));
  const { interval } = holdout.membership;
  const body = markup`<p>${countText(split.holdout.persons, "person")} neither taught a model nor chose one: figures of ${chosen.synthesizer} against them are free of that choice. The other twins never met them.</p>
${table({
  id: "holdout-table",
  caption: `The twin of ${chosen.synthesizer}, and the rows that taught it, against the holdout; behind them, what the twin reached against the validation rows.`,
  head: [...words("figure"), ...figures("twin", REAL_ROWS, "twin, validation rows"), ...words("which way")],
  rows: [
    row("told apart", own.toldApart, real.toldApart, before.toldApart, "0.5 is best"),
    row("columns alike", own.shape, real.shape, before.shape, "1 is best"),
    row("pairs alike", own.pairs, real.pairs, before.pairs, "1 is best"),
    row("pair error", own.nmiError, real.nmiError, before.nmiError, "0 is best"),
    row(
      "recognised",
      attack(holdout.membership),
      "",
      attack(chosen.membership),
      `0.5 is best${interval === null ? "" : `; 95 % ${intervalText(interval)}`}`,
    ),
  ],
})}`;
  return { id, title, body };
}

function readingSection({ attackLimit }: Comparison): Section {
  const rows: [string, Content][] = [
    [
      "told apart",
      "AUC of a model that was trained to tell the twin's rows from validation rows, on rows that it was not trained on. 0.5 is a coin; well under 0.5 the twin repeats rows.",
    ],
    ["columns alike", "How alike the distribution of each column is: the mean over columns, 1 is best."],
    ["pairs alike", "How alike two columns go together: the mean over pairs that do, 1 is best."],
    [
      "pair error",
      "How far what two columns tell of each other is from what they tell in real rows: normalised mutual information, strong pairs counting for more. 0 is best.",
    ],
    [
      "recognised",
      `AUC of an attack that takes a person for one who taught the twin when a row of it is near (Gower's distance), training rows against as many validation rows. 0.5 is a coin. The 95 % interval should stay within ${String(attackLimit)}.`,
    ],
    [
      "model",
      "AUC of the model's own likelihood of a row, training rows against validation rows: what the model file gives away to who has it.",
    ],
    [
      "fit, draw",
      "Time to fit, and to draw the twin, on the machine that ran it. Reading and coding the table come before, once for all.",
    ],
  ];
  const body = table({
    id: "reading-table",
    caption: "What the figures are.",
    head: [...words("figure"), ...prose("what it is")],
    rows,
  });
  return { id: "reading", title: "How to read the figures", body };
}

function madeSection({ run, read, split }: Comparison): Section {
  const size = (part: keyof typeof split) =>
    `${countText(split[part].rows, "row")} of ${countText(split[part].persons, "person")}`;
  const kept = read.rows === read.rowsInFile ? "" : ` of ${groupDigits(read.rowsInFile)} in the file`;
  const rows: [string, Content][] = [
    ["twinset", run.twinset],
    ["seed", run.seed],
    ["command", markup`<pre><code>${run.command}</code></pre>`],
    [
      "read",
      `${groupDigits(read.rows)} rows${kept}, ${countText(read.columns, "column")}, ${countText(read.persons, "person")}${read.notes === 0 ? "" : `; ${countText(read.notes, "note")}: see twinset inspect`}`,
    ],
    ["training", size("train")],
    ["validation", size("validation")],
    ["holdout", size("holdout")],
  ];
  if (run.next !== null) rows.push(["the twin", markup`<pre><code>${run.next}</code></pre>`]);
  const body = table({
    id: "made-table",
    caption: "The same file, seed and command give the same figures; seconds differ.",
    head: [...words("what"), ...prose("value")],
    rows,
  });
  return { id: "made", title: "How it was made, and what to do next", body };
}

function limitsSection(comparison: Comparison): Section {
  const body = markup`<ul>${comparisonLimits(comparison).map((limit) => markup`<li>${limit}</li>\n`)}</ul>\n`;
  return { id: "limits", title: "What this comparison does not say", body };
}
