import type { State } from "../../evaluate/verdict/states.js";
import { type Mark, STATE_WORDS } from "../words/states.js";
import { type Markup, markup } from "./markup.js";

/** A shape of its own for each mark, so that colour is never needed. */
const SHAPES: Readonly<Record<Mark, Markup>> = {
  within: markup`<circle cx="8" cy="8" r="6"/>`,
  review: markup`<path d="M8 2 15 14H1Z"/>`,
  block: markup`<path d="M2 2h12v12H2Z"/>`,
  unknown: markup`<circle cx="8" cy="8" r="5" class="ring"/>`,
};

/** The word of a state beside its mark. */
export function stateMark(state: State): Markup {
  const { mark } = STATE_WORDS[state];
  return markup`<span class="state ${mark}"><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${SHAPES[mark]}</svg> ${state}</span>`;
}
