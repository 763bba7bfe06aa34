import type { State } from "../../evaluate/verdict/states.js";
import { STATE_WORDS } from "../words/states.js";

/** Styles of a terminal, by the names that Node's `styleText` has for them. */
export type TerminalStyle = "bold" | "dim" | "green" | "yellow" | "red";

/** Gives a text a style; the plain one gives it back as it is. */
export type Colour = (style: TerminalStyle, text: string) => string;

const STYLES = { within: "green", review: "yellow", block: "red", unknown: "bold" } as const;

/** The word of a state in its colour. */
export function stateWord(state: State, colour: Colour): string {
  return colour(STYLES[STATE_WORDS[state].mark], state);
}
