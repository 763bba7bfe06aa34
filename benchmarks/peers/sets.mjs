import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The fixtures as benchmarked: the column to predict (none that another column gives away), the columns dropped (person keys, references to other
 * rows), and, where several rows are one person, the columns that stay the same in a run of one person's rows.
 */
const FIXTURES = {
  pbc: { target: "status", drop: ["id"] },
  "breast-cancer": { target: "diagnosis" },
  hmda: { target: "deny" },
  brandsma: { target: "lpo", drop: ["pup"] },
  credit: { target: "Status" },
  "college-distance": { target: "education" },
  flchain: { target: "sex" },
  "lending-club": { target: "Class" },
  star: { target: "math3", drop: [""] },
  nafld1: { target: "status", drop: ["id", "case.id"] },
  randhie: { target: "hlthg", person: ["physlm", "disea", "hlthg", "hlthf", "hlthp"] },
};

export const SETS = Object.entries(FIXTURES).map(([name, set]) => ({
  name,
  file: fileURLToPath(new URL(`../../fixtures/${name}/${name}.csv`, import.meta.url)),
  drop: [],
  person: [],
  ...set,
}));

/** What is known of a file: the set of that name, or a set of which every column is kept and every row is a person. */
export function setOf(file) {
  const name = basename(file, ".csv");
  return { ...(SETS.find((set) => set.name === name) ?? { name, drop: [], person: [] }), file };
}
