import type { NumberSigns } from "./number-signs.js";

/** How the numbers of one column are written. */
export interface NumberLayout {
  decimalMark: "." | ",";
  /** Mark between groups of three digits before the decimal mark; empty for none. */
  thousands: "" | "," | "." | " " | "'" | "\u2019" | "\u00a0" | "\u202f";
  /** Text before the number, such as `$`; a minus sign stands before it. */
  prefix: string;
  /** Text after the number, such as ` %` or ` EUR`. */
  suffix: string;
  /** The most digits after the decimal mark: values lie on the grid of 10^-decimals. 0 to 20. */
  decimals: number;
  /** True: always that many digits (`1.50`). False: as few as the value needs (`1.5`). */
  fixed: boolean;
  /** Only where `fixed` is false: a whole number is written with one decimal (`1.0`), as programs write their floating-point columns. */
  padded?: boolean | undefined;
  /** False where a number under 1 is written `.5`. */
  leadingZero: boolean;
  /** Where numbers under 0 have no minus before everything. */
  signs?: NumberSigns | undefined;
  /** Blanks in front (behind, where it is negative) make every cell so many characters long, as in a printed column. */
  width?: number | undefined;
}
