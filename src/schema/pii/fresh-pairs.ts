import { spreadSample } from "../spread-sample.js";
import { shareOf } from "./share-of.js";

/** Words of this many texts are compared: of more, first names come back, too. */
const LOOKS = 80;
/** Small words that titles, firms and dishes have and names do not; the particles of names (`de`, `van`, `bin`) are none of them. */
const LINK =
  /^(?:the|a|an|of|and|or|for|in|on|to|with|at|by|from|und|für|mit|im|et|les|des|pour|con|para|per|och|og|и|в|на|с|&|-|–)$/iu;

/** The share of texts with a small word that titles, firms and dishes have. */
export function linkedShare(texts: readonly string[]): number {
  return shareOf(texts, (text) => text.split(/\s+/).some((word) => LINK.test(word)));
}

/**
 * True where texts are made like the names of persons, whatever the names are: two or three words, all with a capital where the script has
 * capitals, none a small word of a title, and a new word first and a new word last in most of them. Names of products, jobs, firms, streets, breeds
 * and airlines end or begin with the same few words.
 * @param texts distinct
 */
export function areFreshPairs(texts: readonly string[]): boolean {
  const split = spreadSample(texts, LOOKS).map((text) =>
    text
      .replace(/[.,]/g, " ")
      .trim()
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  const pairs = split.filter((words) => words.length === 2 || words.length === 3);
  if (pairs.length < 0.85 * split.length || pairs.length < LOOKS / 4) return false;
  const of = (holds: (words: readonly string[]) => boolean) => pairs.filter(holds).length / pairs.length;
  const different = (at: number) => new Set(pairs.map((words) => words.at(at)!)).size / pairs.length;
  return (
    of((words) => words.every((word) => !/^\p{Ll}/u.test(word))) >= 0.95 &&
    linkedShare(texts) <= 0.05 &&
    shareOf(texts, (text) => /\d/.test(text)) <= 0.05 &&
    different(0) >= 0.65 &&
    different(-1) >= 0.72
  );
}
