import { TwinsetError } from "../core/errors.js";
import type { Condition } from "./condition.js";
import { binRange, type NumberScale, scaleReader, scaleSize } from "./number-scale.js";
import { ALLOWED, EXCLUDED } from "./support.js";

/**
 * Least and greatest grid unit that meet all conditions on a numeric or date column; `=` and `!=` on one of its words are left to
 * {@link scaleMask}.
 * @param toUnits reads a condition's value, NaN when it is none of the column's kind
 * @throws E_CONDITION for a value that cannot be read, and for `!=` on a number
 */
export function allowedUnits(
  name: string,
  words: readonly string[],
  conditions: readonly Condition[],
  toUnits: (text: string) => number,
): [number, number] {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    if (isOnWord(condition, words)) continue;
    const { operator, value } = condition;
    const bound = toUnits(value);
    const place = { column: name };
    if (Number.isNaN(bound))
      throw new TwinsetError(
        "E_CONDITION",
        `"${value}", given for column "${name}", does not read as one of its values`,
        {
          place,
        },
      );
    if (operator === "!=")
      throw new TwinsetError("E_CONDITION", `column "${name}" is a scale and takes no != but for missing values`, {
        place,
        remedy: "give a range with < and >",
      });
    if (operator === "=" || operator === ">=") from = Math.max(from, Math.ceil(bound));
    if (operator === "=" || operator === "<=") to = Math.min(to, Math.floor(bound));
    if (operator === ">") from = Math.max(from, Math.floor(bound) + 1);
    if (operator === "<") to = Math.min(to, Math.ceil(bound) - 1);
  }
  return [from, to];
}

/** The codes of a scale column (words, then bins) that can meet the conditions. */
export function scaleMask(
  words: readonly string[],
  scale: NumberScale | null,
  [from, to]: readonly [number, number],
  conditions: readonly Condition[],
): Uint8Array {
  const bins = scale === null ? 0 : scaleSize(scale);
  const mask = new Uint8Array(words.length + bins);
  const onWords = conditions.filter((condition) => isOnWord(condition, words));
  if (onWords.length === conditions.length)
    for (let code = 0; code < words.length; code++)
      mask[code] = onWords.every(({ operator, value }) => (value === words[code]) === (operator === "="))
        ? ALLOWED
        : EXCLUDED;
  if (scale === null || onWords.some(({ operator }) => operator === "=")) return mask;
  const reader = scaleReader(scale);
  for (let bin = 0; bin < bins; bin++) {
    const [low, high] = binRange(reader, bin);
    mask[words.length + bin] = Math.max(Math.ceil(low), from) <= Math.min(Math.floor(high), to) ? ALLOWED : EXCLUDED;
  }
  return mask;
}

/** Words have no order: only `=` and `!=` ask for one. */
function isOnWord({ operator, value }: Condition, words: readonly string[]): boolean {
  return (operator === "=" || operator === "!=") && words.includes(value);
}
