import { type Markup, markup } from "./markup.js";

/** What outline, area and dashes stand for. */
export function legend(hasHoldout: boolean): Markup {
  const item = (mark: Markup, word: string) =>
    markup`<li><svg viewBox="0 0 28 12" aria-hidden="true">${mark}</svg>${word}</li>`;
  const held = hasHoldout ? item(markup`<path class="held" d="M1 6h26"/>`, "holdout") : markup``;
  return markup`<ul class="legend small">${item(markup`<path class="real" d="M1 1h26v10H1z"/>`, "real")}${item(markup`<path class="twin" d="M0 0h28v12H0z"/>`, "twin")}${held}</ul>
`;
}
