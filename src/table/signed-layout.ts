import { numberAffixes } from "./number-affixes.js";
import type { NumberLayout } from "./number-layout.js";
import { NUMBER_SIGNS, type NumberSigns, withoutSigns } from "./number-signs.js";

const SIGN = /[-+()\u2212]/;
const EVERY_SIGN = /[-+()\u2212]/g;

/**
 * The layout of texts that tell negative numbers otherwise than by a minus before everything: `(12.30)`, `12.30-`, `$-5`, `+5`. Undefined where
 * several texts are all negative, or none is: `(1)` and `(2)` are numbered notes, `+491701` is a telephone.
 * @param plain finds the layout of numbers without signs, prefix and suffix
 */
export function signedLayout(
  texts: readonly string[],
  plain: (texts: readonly string[]) => NumberLayout | undefined,
): NumberLayout | undefined {
  const first = texts.find((text) => SIGN.test(text));
  if (first === undefined || !texts.every((text) => /\d/.test(text))) return undefined;
  const core = first.replace(EVERY_SIGN, "");
  for (const signs of NUMBER_SIGNS) {
    const keepsPlace = signs.positive[1] === " " ? core.trimEnd() : core;
    const affixes = numberAffixes(signs.positive[0] === " " ? keepsPlace.trimStart() : keepsPlace);
    const bodies = affixes && bodiesOf(texts, signs, affixes);
    const layout = bodies && plain(bodies);
    if (layout === undefined || layout.prefix !== "" || layout.suffix !== "") continue;
    return { ...layout, prefix: affixes!.prefix, suffix: affixes!.suffix, signs };
  }
  return undefined;
}

function bodiesOf(
  texts: readonly string[],
  signs: NumberSigns,
  affixes: { prefix: string; suffix: string },
): string[] | undefined {
  const bodies: string[] = [];
  let negatives = 0;
  for (const text of texts) {
    const found = withoutSigns(text, signs, affixes);
    if (found === undefined) return undefined;
    if (found.negative) negatives++;
    bodies.push(found.body);
  }
  return negatives > 0 && (negatives < texts.length || texts.length === 1) ? bodies : undefined;
}
