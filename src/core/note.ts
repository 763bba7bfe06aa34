import type { Place } from "./errors.js";

/** Something the reader of the report must know: a repair, a choice, a doubt. Its text never holds a cell's value. */
export interface Note {
  /** Stable word for programs, such as `"person-key-proposed"`. */
  code: string;
  /** One sentence: the fact and, where there is one, what to do. */
  text: string;
  place?: Place;
  /** How many cells or rows it is about. */
  count?: number;
}
