import { numberText } from "../text/number-text.js";

/** A share on an axis: no digit more than it has. */
export function shareTick(share: number): string {
  return `${numberText(100 * share)} %`;
}
