import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { mixedDatesDoubt } from "../mixed-date-layouts.js";
import { nearlyAlike } from "../nearly-alike.js";
import { levelOrder } from "../order/level-order.js";
import type { ColumnProfile } from "../profile.js";
import { shareText } from "../share-text.js";

/** Scales have fewer steps. */
const MOST_IN_ORDER = 60;
/** Fewer values may all differ by chance. */
const ENOUGH = 40;
/** A level that fewer persons hold is pooled with others. */
const FEWEST = 5;
/** Share of the cells in such levels that the owner should know of. */
const MANY_POOLED = 0.1;

/** What is left: a few texts that repeat. */
export function recogniseCategory(profile: ColumnProfile): Finding {
  const { texts, distinct, values } = profile;
  const order = distinct <= MOST_IN_ORDER ? levelOrder(texts) : undefined;
  const isNew = values >= ENOUGH && 2 * distinct > values;
  const doubts = [rareDoubt(profile, isNew), alikeDoubt(texts)].filter((doubt) => doubt !== undefined);
  return {
    sdtype: "categorical",
    format: {},
    ordered: order !== undefined,
    evidence: `${groupDigits(distinct)} levels in ${groupDigits(values)} rows${order === undefined ? "" : `, in order as ${order.by}`}`,
    confidence: isNew ? 0.5 : distinct * 20 <= values ? 0.95 : 0.7,
    ...(doubts.length > 0 ? { doubt: doubts.join("; ") } : {}),
  };
}

/** What will be lost with levels that few share, and why so many are. */
function rareDoubt({ texts, counts, values, distinct }: ColumnProfile, isNew: boolean): string | undefined {
  if (values < ENOUGH || distinct <= ENOUGH) return undefined;
  const dates = mixedDatesDoubt(texts);
  if (dates !== undefined) return dates;
  if (isNew)
    return "most values are new and no number, date or id is seen in them: levels that few persons share are pooled";
  let rare = 0;
  for (let at = 0; at < texts.length; at++) if (counts[at] < FEWEST) rare += counts[at];
  return rare < MANY_POOLED * values
    ? undefined
    : `${shareText(rare / values)} of the cells hold levels that fewer than five rows share, and will be pooled: group the levels, or write what they say as numbers or dates`;
}

function alikeDoubt(texts: readonly string[]): string | undefined {
  const alike = nearlyAlike(texts);
  if (alike === 0) return undefined;
  const which = alike === 1 ? "1 level differs from another" : `${groupDigits(alike)} levels differ from others`;
  return `${which} in capitals or blanks only, and each is kept: write them alike in the file if they are the same`;
}
