import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setOf } from "./sets.mjs";

/**
 * Cuts a table into a training and a holdout half: node halves.mjs TABLE.csv SEED FOLDER writes train.csv and holdout.csv. A row is a training row
 * when SHA-256 of "SEED:INDEX" begins with a bit 0; INDEX counts persons from 0, rows where every row is one.
 */
export function writeHalves({ file, drop, person }, seed, folder) {
  const [header, ...rows] = records(readFileSync(file, "utf8"));
  const names = header.map(unquoted);
  const missing = [...drop, ...person].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(", ")}`);
  const kept = names.flatMap((name, at) => (drop.includes(name) ? [] : [at]));
  const line = (cells) => `${kept.map((at) => cells[at]).join(",")}\n`;
  const halves = { train: [line(header)], holdout: [line(header)] };
  const same = person.map((name) => names.indexOf(name));
  let index = -1;
  rows.forEach((cells, at) => {
    const goesOn = at > 0 && same.length > 0 && same.every((column) => cells[column] === rows[at - 1][column]);
    if (!goesOn) index++;
    halves[isTraining(seed, index) ? "train" : "holdout"].push(line(cells));
  });
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(halves)) writeFileSync(join(folder, `${name}.csv`), lines.join(""));
  return { trainRows: halves.train.length - 1, holdoutRows: halves.holdout.length - 1, columns: kept.length };
}

const isTraining = (seed, index) => createHash("sha256").update(`${seed}:${index}`).digest()[0] < 128;

const unquoted = (cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** The cells of each record of comma-separated text as they are written, quotes and all: a half is to differ from its table in nothing else. */
export function records(text) {
  const all = [];
  let cells = [];
  for (const [, cell, end] of text.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    cells.push(cell);
    if (end === ",") continue;
    if (cells.length > 1 || cell !== "") all.push(cells);
    cells = [];
  }
  const broken = all.findIndex((record) => record.length !== all[0].length);
  if (broken >= 0)
    throw new Error(`record ${broken + 1} has ${all[broken].length} cells, the first has ${all[0].length}`);
  return all;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, seed, folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("node halves.mjs TABLE.csv SEED FOLDER");
  console.log(JSON.stringify(writeHalves(setOf(file), seed, folder)));
}
