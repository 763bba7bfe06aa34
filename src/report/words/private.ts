/** Where the report belongs. */
export const PRIVATE_WORDS =
  "This report stays with the owner of the data: it holds the seed, the names of the columns and shares of the real table. Whoever receives the twin does not need it.";
