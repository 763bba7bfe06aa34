import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { damagedBands } from "../order/damaged-bands.js";
import { levelOrder } from "../order/level-order.js";
import type { ColumnProfile } from "../profile.js";

/** Scales have fewer steps. */
const MOST_IN_ORDER = 60;
/** Fewer values may all differ by chance. */
const ENOUGH = 40;

/** What is left: a few texts that repeat. */
export function recogniseCategory(profile: ColumnProfile): Finding {
  const order = profile.distinct <= MOST_IN_ORDER ? levelOrder(profile.texts) : undefined;
  const damaged = profile.distinct <= MOST_IN_ORDER ? damagedBands(profile.texts) : 0;
  const isNew = profile.values >= ENOUGH && 2 * profile.distinct > profile.values;
  const doubts = [
    ...(isNew
      ? ["most values are new and no number, date or id is seen in them: levels that few persons share are pooled"]
      : []),
    ...(damaged > 0
      ? [
          "dates stand among bands of numbers, as when a spreadsheet turns 10-20 into a day of October: mend them in the file",
        ]
      : []),
  ];
  return {
    sdtype: "categorical",
    format: {},
    ordered: order !== undefined,
    evidence: `${groupDigits(profile.distinct)} levels in ${groupDigits(profile.values)} rows${order === undefined ? "" : `, in order as ${order.by}`}`,
    confidence: isNew ? 0.5 : profile.distinct * 20 <= profile.values ? 0.95 : 0.7,
    ...(doubts.length > 0 ? { doubt: doubts.join("; ") } : {}),
  };
}
