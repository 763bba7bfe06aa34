/** The number that a state gives to a person (or firm), and how one is told and made. */
export interface NationalId {
  /** Country and usual name, such as `uk-nhs-number`. */
  id: string;
  /** What a reader would call it. */
  title: string;
  /** Marks left out, letters in upper case: the shape and the check. */
  passes: (compact: string) => boolean;
  /** How few wrong texts pass: below a thousandth, the content alone tells after a few cells; above it needs many cells or the name. */
  chance: number;
  /** Letters and digits, by their place from the left, that no number ever issued has; without it the last character is made to fail the check. */
  never?: readonly (readonly [place: number, character: string])[];
}
