import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { mixedDatesDoubt } from "../mixed-date-layouts.js";
import { namedPii } from "../pii/named-pii.js";
import { proseIdentifiers } from "../pii/prose-identifiers.js";
import type { ColumnProfile } from "../profile.js";
import { roleOf } from "../role-of.js";
import { spreadSample } from "../spread-sample.js";
import { namesPersonTexts } from "../text-names.js";

/** Fewer texts may be levels, however often they change. */
const ENOUGH = 40;
const LOOKS = 2000;
/** So many of the texts must be written in the few forms that most have. */
const MOST = 0.95;
const MOST_FORMS = 6;
/** Texts that come back more often are levels. */
const NEW = 0.5;
const LONGEST = 40;
/** So many digits alone are more than a number has. */
const LONG = 16;
const SHORT = /^\S{1,8}$/;

/**
 * Figures in a writing that no reader knows: `1h 23m`, `31:23:45`, `40.9662, -73.9720`, `1,23,456`. They all have digits and the same few
 * forms, which prose never has: they are made anew in their form, and the owner is told.
 */
export function recogniseFigures(profile: ColumnProfile): Finding | undefined {
  const { name, distinct, values, numbers, texts, persons } = profile;
  if (numbers !== undefined || distinct < ENOUGH || distinct < NEW * Math.min(values, persons)) return undefined;
  if (namesPersonTexts(name) || namedPii(name, "text") !== undefined) return undefined;
  const looks = spreadSample(texts, LOOKS);
  // Short ones are codes: the levels that persons share are kept.
  if (looks.filter((text) => SHORT.test(text)).length >= 0.5 * looks.length || proseIdentifiers(looks) > 0)
    return undefined;
  const forms = new Map<string, number>();
  for (const text of looks) {
    if (text.length > LONGEST || !/\d/.test(text)) continue;
    const form = formOf(text);
    if (form !== undefined) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const most = [...forms].sort((a, b) => b[1] - a[1]).slice(0, MOST_FORMS);
  if (most.reduce((sum, [, count]) => sum + count, 0) < MOST * looks.length) return undefined;
  return {
    sdtype: "text",
    role: roleOf(name, "text", distinct),
    format: { pattern: patternOf(looks.filter((text) => formOf(text) === most[0][0])), wordCounts: [1] },
    evidence: `${groupDigits(distinct)} figures of ${most.length === 1 ? "one form" : "a few forms"} in ${groupDigits(values)} rows`,
    confidence: 0.4,
    doubt:
      mixedDatesDoubt(looks) ??
      "figures that read as no number, date or time: they are made anew in the same form and lose what they say; write them as plain numbers or dates in columns of their own to keep it",
  };
}

/** A text with each run of digits as one 9, and of a few capitals as one A; undefined for digits alone, unless they are more than a number has. */
function formOf(text: string): string | undefined {
  const form = text.replace(/\d+/g, "9").replace(/\p{Lu}{1,4}(?!\p{L})/gu, "A");
  return form === "9" && text.length < LONG ? undefined : form;
}

/** The pattern of texts of one form: words and marks as they are, and so many digits as most have in each place. */
function patternOf(texts: readonly string[]): string {
  const shapes = new Map<string, number>();
  for (const text of texts) {
    const shape = text
      .replace(/[{}]/g, "|")
      .replace(/\d+|\p{Lu}{1,4}(?!\p{L})/gu, (run) => (/\d/.test(run) ? `{d${run.length}}` : `{A${run.length}}`));
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return [...shapes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
