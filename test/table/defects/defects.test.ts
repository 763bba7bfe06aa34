import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { isTwinsetError } from "../../../src/core/errors.js";
import { memorySource } from "../../../src/table/byte-source.js";
import { cellText } from "../../../src/table/column-text.js";
import { readCsv } from "../../../src/table/read-csv.js";
import { type Defect, makeDefects, type Truth } from "./make-defects.js";
import { ALL, NOTHING, type Score, score } from "./score.js";

/** Rows and columns that are kept of a fixture: enough that one damaged row is no reason to stop. */
const ROWS = 84;

async function read(name: string, bytes: Uint8Array): Promise<Truth & { notes: number }> {
  const { table, notes } = await readCsv(memorySource(name, bytes));
  const rows = Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
  return { header: table.columns.map((column) => column.name), rows, notes: notes.length };
}

async function fixture(path: string, columns: readonly number[]): Promise<Truth> {
  const { header, rows } = await read(path, new Uint8Array(readFileSync(path)));
  const cut = (cells: readonly string[]) => columns.map((at) => cells[at]);
  return { header: cut(header), rows: rows.slice(0, ROWS).map(cut) };
}

async function attempt(defect: Defect): Promise<Score & { said: string }> {
  try {
    const found = await read(defect.name, defect.bytes);
    if (defect.refused !== undefined) return { ...NOTHING, said: "read" };
    return { ...score(found, defect), said: `${found.notes} notes` };
  } catch (error) {
    if (!isTwinsetError(error)) throw error;
    return { ...(error.code === defect.refused ? ALL : NOTHING), said: error.message };
  }
}

test("files with defects of all kinds are read as far as they can be, cells in their places", async () => {
  const defects = [
    ...makeDefects("complaints", await fixture("fixtures/csv/complaints.csv", [0, 1, 2, 3, 4, 5, 6, 7, 8]), [6, 7], 3),
    ...makeDefects("credit", await fixture("fixtures/credit/credit.csv", [0, 1, 2, 3, 4, 5, 9]), [0, 2, 5], 3),
    ...makeDefects("pbc", await fixture("fixtures/pbc/pbc.csv", [0, 1, 4, 5, 10, 11, 16]), [3], 3),
  ];
  const scores: (Score & { said: string; ms: number })[] = [];
  for (const defect of defects) {
    const start = performance.now();
    scores.push({ ...(await attempt(defect)), ms: performance.now() - start });
  }
  const weight = defects.reduce((sum, defect) => sum + defect.weight, 0);
  const simple = scores.reduce((sum, { points }) => sum + points, 0) / scores.length;
  const weighted = scores.reduce((sum, { points }, at) => sum + points * defects[at].weight, 0) / weight;
  const placed = scores.reduce((sum, { placed: f1 }) => sum + f1, 0) / scores.length;
  if (process.env.SHOW_DEFECTS !== undefined) {
    const worst = [...scores.keys()].sort((a, b) => scores[a].points - scores[b].points).slice(0, 60);
    process.stdout.write(
      `${worst.map((at) => `${scores[at].points.toFixed(3)} ${scores[at].placed.toFixed(3)} ${defects[at].name} (${scores[at].said})`).join("\n")}\n${defects.length} files, simple ${simple.toFixed(4)}, weighted ${weighted.toFixed(4)}, placed ${placed.toFixed(4)}, slowest ${Math.max(...scores.map(({ ms }) => ms)).toFixed(0)} ms\n`,
    );
  }
  expect(defects.length).toBeGreaterThanOrEqual(2000);
  expect(simple).toBeGreaterThanOrEqual(9.96);
  expect(weighted).toBeGreaterThanOrEqual(9.8);
  expect(placed).toBeGreaterThanOrEqual(0.99);
  expect(Math.max(...scores.map(({ ms }) => ms))).toBeLessThan(2000);
}, 120_000);
