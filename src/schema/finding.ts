import type { DateLayout } from "./date-layout.js";
import type { Pii } from "./pii/kinds.js";
import type { ColumnProfile } from "./profile.js";
import type { Format, Role, Sdtype } from "./schema.js";

/** What a recogniser says of a column. */
export interface Finding {
  sdtype: Sdtype;
  format: Format;
  /** Set when the kind of value settles the role; otherwise the name does (role-of.ts). */
  role?: Role;
  ordered?: boolean;
  /** What in it leads to a person. */
  pii?: Pii;
  /** Texts that stand for no value in this column, beside the tokens that do so everywhere. */
  missing?: readonly string[];
  /** One sentence, with counts and never with a value. */
  evidence: string;
  confidence: number;
  /** A doubt that the owner of the data should settle. */
  doubt?: string;
  /** Tells the cells that the doubt is about, where those are some of the column only. */
  isOdd?: (text: string) => boolean;
  /** The dates read in this layout too: other columns may tell which of the two the file has. */
  ambiguousWith?: DateLayout;
}

/** Looks at a profile and says what the column is, or nothing. */
export type Recogniser = (profile: ColumnProfile) => Finding | undefined;
