/** Words that no report may have, whatever it found. */
export const NEVER_CLAIMED =
  /anonym|\bsafe(ly|ty|r)?\b|guarantee|\bGDPR\b|\bHIPAA\b|\bFERPA\b|complian|certif|zero risk|risk-free|no real person|expert determination|\bproves?\b/i;

/** What a bug leaves in a text. */
export const LEFT_OVER = /NaN|undefined|\bnull\b|\[object|Infinity/;
