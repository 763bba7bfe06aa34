/** Colours of both themes; each pair that is text holds 4.5:1 on its paper, each mark 3:1. */
export const THEMES = {
  light: {
    paper: "#fbfaf7",
    ink: "#1d2430",
    "ink-2": "#5b6472",
    line: "#dcd8cf",
    real: "#1f5fa8",
    synthetic: "#d9722b",
    holdout: "#7b818a",
    within: "#2f7d4f",
    review: "#966000",
    block: "#b3261e",
    unknown: "#5b6472",
  },
  dark: {
    paper: "#14171c",
    ink: "#ece9e2",
    "ink-2": "#a2a9b4",
    line: "#2c323b",
    real: "#7db2f0",
    synthetic: "#c8763a",
    holdout: "#9aa1ac",
    within: "#6fc08f",
    review: "#e0a94a",
    block: "#f28b82",
    unknown: "#a2a9b4",
  },
} as const;

/** The colours of a theme as CSS variables. */
export function variables(theme: Readonly<Record<string, string>>): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}
