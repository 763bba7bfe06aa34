import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { records, writeHalves } from "./halves.mjs";

/** What every score is read against: a copy of the training half, its columns drawn one by one, and real rows that no model has seen. */
export const BASELINES = [
  { name: "copy", make: ({ train }) => ({ twin: train }) },
  { name: "independent-columns", make: drawColumns },
  { name: "fresh-real-rows", make: freshRows },
];

/** Every cell from a row of its own, drawn with replacement. */
function drawColumns({ train, rows, seed, folder }) {
  const [header, ...real] = records(readFileSync(train, "utf8"));
  const drawn = (row, column) =>
    createHash("sha256").update(`${seed}:${column}:${row}`).digest().readUInt32LE() % real.length;
  const lines = Array.from({ length: rows }, (_, row) => header.map((_, column) => real[drawn(row, column)][column]));
  const twin = join(folder, "twin.csv");
  writeFileSync(twin, [header, ...lines].map((cells) => `${cells.join(",")}\n`).join(""));
  return { twin };
}

/** The ceiling: half of the holdout half as the twin, judged against the other half of it. */
function freshRows({ holdout, seed, folder }) {
  writeHalves({ file: holdout, drop: [], person: [] }, `fresh-${seed}`, folder);
  return { twin: join(folder, "train.csv"), holdout: join(folder, "holdout.csv") };
}
