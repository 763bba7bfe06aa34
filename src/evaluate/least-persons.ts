/** k: a real value that fewer training persons than this hold appears nowhere in an evaluation. */
export const LEAST_PERSONS = 5;
