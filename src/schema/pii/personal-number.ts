import type { PiiKind } from "./kinds.js";
import type { NeverIssued } from "./never-issued.js";

/** A kind of number or address that leads to one person by its shape, or by its check digits. */
export interface PersonalNumber {
  kind: PiiKind;
  /** What a reader would call it, in the plural. */
  title: string;
  /** Share of the texts that read as it. */
  share: number;
  /** Its check digits are right, and not by chance. */
  checked: boolean;
  /** How to write one that is nobody's; undefined for the shape alone. */
  never?: NeverIssued | string;
  /** A whole pattern in the place of the shape. */
  pattern?: string;
}
