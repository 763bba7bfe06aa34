import { groupDigits } from "../../src/core/text/group-digits.js";
import type { ColumnResult } from "../../src/evaluate/evaluation.js";
import type { Figure } from "../../src/evaluate/figure.js";
import type { Coincidence, CoincidenceShare } from "../../src/evaluate/privacy/coincidences.js";
import type { VerbatimEvidence } from "../../src/evaluate/privacy/verbatim-evidence.js";
import type { HeadlineRow } from "../../src/report/headline.js";
import { marginLabels } from "../../src/report/margin-labels.js";
import type { ReportInput } from "../../src/report/report-input.js";
import { meanText } from "../../src/report/text/mean-text.js";
import { percentText, shareText } from "../../src/report/text/percent-text.js";
import { scoreText } from "../../src/report/text/score-text.js";
import { BEST } from "../../src/report/words/best.js";
import type { QuestionFigure, Ranged } from "../../src/report/words/question-figure.js";

/** report.json as far as its tables need it. */
export type ReportJson = Pick<ReportInput, "schema" | "split" | "twin"> & {
  readonly summary: {
    readonly headline: readonly HeadlineRow[];
    readonly questions: readonly { readonly id: string; readonly figure: QuestionFigure | null }[];
    readonly findings: {
      readonly columns: readonly { readonly name: string; readonly finding: string | null }[];
      readonly pairs: string | null;
    };
  };
  readonly evaluation: Omit<ReportInput["evaluation"], "columns"> & { readonly columns: readonly ShownColumn[] };
};

type ShownColumn = ColumnResult & { readonly fewMissing: readonly string[] };

const score = (value: number | null | undefined, none = "") => (value == null ? none : scoreText(value));
const share = (value: number | null | undefined, none = "") => (value == null ? none : percentText(value));

/**
 * The rows that each table of numbers in a page must have, from report.json alone and by the same text functions; without their heads, and by
 * the id of the table.
 */
export function expectedTables(json: ReportJson): Map<string, string[][]> {
  const { evaluation } = json;
  return new Map([
    ["headline", json.summary.headline.map(headlineRow)],
    ["metric-table", evaluation.metrics.map(metricRow)],
    ["coincidence-table", evaluation.coincidences.map(coincidenceRow)],
    ["column-table", [...evaluation.columns].sort(worstFirst(evaluation.columns)).map(columnRow)],
    [
      "pair-table",
      evaluation.pairs.worst.map(({ a, b, twin, holdout }) => [`${a} and ${b}`, score(twin), score(holdout)]),
    ],
    ["parts", partRows(json)],
    ["pair-matrix-data", pairRows(json)],
    ["accuracy-data", accuracyRows(json)],
    ...json.summary.questions.map(
      ({ id, figure }) => [`q-${id.toLowerCase()}-data`, figure === null ? [] : dotRows(figure)] as const,
    ),
    ...evaluation.checks.map(
      ({ id, evidence }) => [`${id.toLowerCase()}-columns`, metricColumns(json, evidence)] as const,
    ),
    ["telling-columns", tellingRows(json)],
    ...verbatimRows(json),
    ...evaluation.columns.map((column, at) => [`c${at}-data`, marginRows(json, column, at)] as const),
  ]);
}

function coincidenceRow({ name, kind, twin, holdout }: Coincidence): string[] {
  const cell = (of: CoincidenceShare) => (of.few ? `<${share(of.share).replace("<", "")}` : share(of.share));
  return [name, kind ?? "key", cell(twin), holdout === null ? "none" : cell(holdout)];
}

function headlineRow({ label, twin, interval, holdout, best, reason }: HeadlineRow): string[] {
  const ends = interval === null ? "" : `${scoreText(interval.low)} to ${scoreText(interval.high)}`;
  return [
    label,
    twin ?? "none",
    ends,
    holdout ?? "none",
    twin === null && reason !== null ? `${best}; ${reason}` : best,
  ];
}

function metricRow({ title, better, twin, holdout }: ReportJson["evaluation"]["metrics"][number]): string[] {
  const cells = (figure: Figure | null) => {
    const ends = figure?.interval;
    return [score(figure?.value, "none"), ends == null ? "" : `${scoreText(ends.low)} to ${scoreText(ends.high)}`];
  };
  const name = twin.reason === null ? title : `${title} none: ${twin.reason}`;
  return [name, ...cells(twin), ...cells(holdout), BEST[better], twin.value === null ? "" : String(twin.over)];
}

function worstFirst(columns: readonly ShownColumn[]) {
  return (a: ShownColumn, b: ShownColumn) => (a.twin ?? 2) - (b.twin ?? 2) || columns.indexOf(a) - columns.indexOf(b);
}

function missing({ missing, fewMissing }: ShownColumn, side: "train" | "twin" | "holdout") {
  return `${fewMissing.includes(side) ? "<" : ""}${share(missing[side])}`.replace("<<", "<");
}

function columnRow(column: ShownColumn): string[] {
  const { name, sdtype, twin, holdout } = column;
  const sides = (["train", "twin", "holdout"] as const).map((side) => missing(column, side));
  return [name, sdtype, score(twin), score(holdout), ...sides];
}

function marginRows({ evaluation, schema }: ReportJson, column: ShownColumn, at: number): string[][] {
  const { margin } = column;
  if (margin === null) return [];
  const held = evaluation.rows.holdout > 0;
  const shares = margin.train.map((train, i) => [train, margin.twin[i], margin.holdout?.[i]]);
  if (margin.kind === "bins")
    for (const { train, twin, holdout } of margin.atoms) shares.push([train, twin, holdout ?? undefined]);
  const labels = marginLabels(margin, schema.columns[at]);
  const rows = shares.map(([train, twin, holdout], i) => [
    labels[i],
    share(train),
    share(twin),
    share(holdout, "too few"),
  ]);
  const last = ["missing cells", ...(["train", "twin", "holdout"] as const).map((side) => missing(column, side))];
  return [...rows, last].map((row) => (held ? row : row.slice(0, 3)));
}

function dotRows({ unit, twin, holdout, gate }: QuestionFigure): string[][] {
  const text = (value: number | null) => (unit === "share" ? share(value) : score(value));
  const arm = (name: string, { value, low, high }: Ranged) => [name, text(value), text(low), text(high)];
  return [
    arm("twin", twin),
    ...(holdout === null ? [] : [arm("holdout", holdout)]),
    ...(gate === null ? [] : [["gate", text(gate.at), "", ""]]),
  ];
}

function accuracyRows({ evaluation }: ReportJson): string[][] {
  const words = { univariate: "one column", bivariate: "two columns", trivariate: "three columns" };
  const rows = Object.entries(words).map(([id, label]) => {
    const metric = evaluation.metrics.find((one) => one.id === `accuracy-${id}`);
    if (metric?.twin.value == null) return [];
    const arm = (name: string, figure: Figure | null) =>
      figure?.value == null
        ? []
        : [[`${label}, ${name}`, score(figure.value), score(figure.interval?.low), score(figure.interval?.high)]];
    const [level] = (metric.details as { levels: { twin: { ceiling: number } | null }[] }).levels;
    const fresh = level.twin === null ? [] : [[`${label}, fresh rows`, score(level.twin.ceiling), "", ""]];
    return [...arm("twin", metric.twin), ...arm("holdout", metric.holdout), ...fresh];
  });
  return rows.filter((row) => row.length > 0).length < 2 ? [] : rows.flat();
}

function pairRows({ evaluation, schema }: ReportJson): string[][] {
  const name = (at: number) => schema.columns[at].name;
  const list = [...evaluation.pairs.list].sort(
    (one, other) => (one.twin ?? 2) - (other.twin ?? 2) || one.a - other.a || one.b - other.b,
  );
  const rows = list.map(({ a, b, association, twin, holdout }) => {
    const { train, twin: made, holdout: held } = association;
    return [`${name(a)} and ${name(b)}`, ...[train, made, held, twin, holdout].map((value) => score(value, "none"))];
  });
  return evaluation.pairs.worst.length === 0 ? [] : rows.slice(0, 200);
}

function metricColumns({ evaluation }: ReportJson, evidence: object | null): string[][] {
  const metric = evaluation.metrics.find(({ id }) => id === (evidence as { metric?: string } | null)?.metric);
  const known = (metric?.columns ?? []).filter(({ twin }) => twin !== null).sort((a, b) => a.twin! - b.twin!);
  return known.slice(0, 10).map(({ name, twin, holdout }) => [name, score(twin), score(holdout, "none")]);
}

function tellingRows({ evaluation }: ReportJson): string[][] {
  const details = evaluation.metrics.find(({ id }) => id === "discriminator-auc")?.details as {
    columns: { name: string; twin: number; holdout: number | null }[];
  } | null;
  return (details?.columns ?? []).map(({ name, twin, holdout }) => [name, share(twin), share(holdout, "none")]);
}

function partRows({ evaluation, split, twin }: ReportJson): string[][] {
  const row = (name: string, side: "train" | "holdout" | "twin", rows: number, persons: number | null) => [
    name,
    groupDigits(rows),
    persons === null ? "" : groupDigits(persons),
    groupDigits(evaluation.rows[side]),
    groupDigits(evaluation.persons[side]),
  ];
  return [
    row("real rows that taught the twin", "train", split.train.rows, split.train.persons),
    row("holdout: real rows that did not", "holdout", split.holdout.rows, split.holdout.persons),
    row("twin", "twin", twin.rows, null),
  ];
}

function verbatimRows({ evaluation }: ReportJson): [string, string[][]][] {
  const evidence = evaluation.gates.find(({ id }) => id === "D1")?.evidence as VerbatimEvidence | null;
  if (evidence === null) return [];
  const hits = (arm: { hits: number; of: number }) =>
    `${groupDigits(arm.hits)} of ${groupDigits(arm.of)} (${shareText(arm) ?? "none"})`;
  const { train, holdout } = evidence.equalSize;
  const arm = (name: string, at: typeof train) => [
    name,
    ...[at.eligible, at.exact, at.near, at.nearUnique, at.twinRows].map(meanText),
  ];
  return [
    [
      "d1-statistics",
      evidence.statistics.map(({ title, train, holdout, excess, p }) => [
        title,
        hits(train),
        hits(holdout),
        share(excess),
        p.toFixed(4),
      ]),
    ],
    ["d1-equal-size", [arm("training persons", train), arm("holdout persons", holdout)]],
  ];
}
