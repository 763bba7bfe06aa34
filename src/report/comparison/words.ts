import { groupDigits } from "../../core/text/group-digits.js";
import type { Figure } from "../../evaluate/figure.js";
import { bytesText } from "../text/bytes-text.js";
import { countText } from "../text/count-text.js";
import { intervalText } from "../text/interval-text.js";
import { scoreText } from "../text/score-text.js";
import { attackState } from "./attack-state.js";
import type { Comparison, Judged } from "./comparison.js";
import { NEAR_EQUAL } from "./near-equal.js";

/** `0.507 (95 % 0.493 to 0.521)`; `none` where there is no figure. */
export function figureWords({ value, interval }: Figure): string {
  if (value === null) return "none";
  return `${scoreText(value)}${interval === null ? "" : ` (95 % ${intervalText(interval)})`}`;
}

/** The recommendation as a title. */
export function comparisonTitle(comparison: Comparison): string {
  const { attackLimit, recommendation, synthesizers } = comparison;
  const chosen = recommended(comparison);
  if (chosen !== undefined)
    return `Recommended: ${chosen.synthesizer}, told from real rows with AUC ${valueText(chosen.likeness.toldApart)} and recognised with AUC ${valueText(chosen.membership)}.`;
  if (synthesizers.length === 0) return "No synthesizer was run, so none is recommended.";
  if (recommendation.ruledOut.length === 0)
    return "No synthesizer is recommended: there are too few persons to tell twins from real rows.";
  return `No synthesizer is recommended: the attack recognises training rows with more than AUC ${attackLimit} in the twins of all that were run.`;
}

/** Why: a sentence on likeness, one on the attack, and one on each that is nearer and was ruled out. */
export function comparisonReasons(comparison: Comparison): string[] {
  const { attackLimit, recommendation } = comparison;
  const chosen = recommended(comparison);
  const ruledOut = recommendation.ruledOut.map((id) => ruledOutWords(find(comparison, id), chosen, attackLimit));
  if (chosen === undefined) return ruledOut;
  return [
    likenessWords(comparison, chosen),
    attackWords(chosen, attackLimit),
    ...ruledOut,
    ...modelWords(chosen, attackLimit),
  ];
}

/** What a comparison does not say. */
export function comparisonLimits(comparison: Comparison): string[] {
  const { validation } = comparison.split;
  return [
    `One seed and ${countText(validation.persons, "validation person")}: what lies within the intervals is chance, and another seed may rank near-equals otherwise.`,
    "The attack looks for the nearest row of the twin: the simplest there is. Where it fails, a better one may not.",
    "The model's AUC is about the model file, not the twin: how far its own likelihood tells training rows from others.",
    comparison.holdout === null
      ? "No twin met the holdout: all figures rest on the validation rows, which also ranked them."
      : "Only the recommended synthesizer met the holdout. The figures of all others rest on the validation rows, which also ranked them.",
    "Likeness and attack are two questions, and no mean of them is taken. This is no verdict on a file of rows: make the twin, and read its report.",
  ];
}

/** The recommended synthesizer's figures; undefined where none is. */
export function recommended({ synthesizers, recommendation }: Comparison): Judged | undefined {
  return synthesizers.find(({ synthesizer }) => synthesizer === recommendation.synthesizer);
}

function find({ synthesizers }: Comparison, id: string): Judged {
  return synthesizers.find(({ synthesizer }) => synthesizer === id)!;
}

function valueText({ value }: Figure): string {
  return value === null ? "none" : scoreText(value);
}

function likenessWords(comparison: Comparison, chosen: Judged): string {
  const { ceiling, recommendation, synthesizers } = comparison;
  const own = valueText(chosen.likeness.toldApart);
  if (recommendation.insteadOf !== null) {
    const other = find(comparison, recommendation.insteadOf);
    return `As near to the validation rows as ${other.synthesizer} (told apart with AUC ${own} against ${valueText(other.likeness.toldApart)}; up to ${NEAR_EQUAL} counts as equal), with a model of ${bytesText(chosen.model.bytes)} against ${bytesText(other.model.bytes)}.`;
  }
  const of = recommendation.ruledOut.length === 0 ? `of ${groupDigits(synthesizers.length)}` : "of those left";
  return `Nearest to the validation rows ${of}: told apart with AUC ${own}, where real training rows reach ${valueText(ceiling.toldApart)} (0.5 is best).`;
}

function attackWords(chosen: Judged, limit: number): string {
  const figure = figureWords(chosen.membership);
  return attackState(chosen, limit) === "within"
    ? `The attack by nearest rows recognises training rows with AUC ${figure}, within the limit of ${limit}.`
    : `We could not tell whether the attack by nearest rows stays within the limit of ${limit}: AUC ${figure}. More rows would settle it.`;
}

/** A warning of a model file that gives away more than its twin may. */
function modelWords({ whiteBox }: Judged, limit: number): string[] {
  if (whiteBox === null || (whiteBox.interval?.low ?? 0) <= limit) return [];
  return [
    `Keep its model file to yourself: the model's own likelihood recognises training rows with AUC ${figureWords(whiteBox)}.`,
  ];
}

function ruledOutWords(one: Judged, chosen: Judged | undefined, limit: number): string {
  const nearer =
    chosen === undefined
      ? one.synthesizer
      : `${one.synthesizer} is nearer (AUC ${valueText(one.likeness.toldApart)}), but`;
  const figure = figureWords(one.membership);
  return attackState(one, limit) === "exceeds"
    ? `${nearer}${chosen === undefined ? ":" : ""} the attack recognises its training rows with AUC ${figure}, above ${limit}.`
    : `${nearer}${chosen === undefined ? ":" : ""} we could not tell whether the attack stays within ${limit} (AUC ${figure}).`;
}
