import { normalQuantile } from "../math/normal-quantile.js";
import type { Stream } from "./stream.js";

/**
 * A standard normal deviate, by the quantile function: Φ⁻¹(`stream.uniform(row, slot, attempt)`).
 *
 * One uniform a deviate, increasing in it, with no rejection and no sine or cosine; |z| is at most 8.21, which is Φ⁻¹(1 - 2^-53).
 */
export function normal(stream: Stream, row: number, slot: number, attempt = 0): number {
  return normalQuantile(stream.uniform(row, slot, attempt));
}
