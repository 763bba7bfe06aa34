import { describe, expect, test } from "@jest/globals";
import { inferSchema } from "../../src/schema/infer.js";
import { CORPUS } from "./corpus.js";
import { drawsOf } from "./draws.js";
import { columnOf } from "./tables.js";

const draws = drawsOf("secrets");
/** Texts that stand in one cell each: words, names, codes, numbers and dates that nothing else in the corpus holds. */
const SECRETS = Array.from({ length: 200 }, (_, at) => {
  const word = draws(at).letters(9, "bcdfghjklmnpqrstvwxz");
  const digits = draws(at).letters(11, "123456789");
  return [
    `Z${word}`,
    `${word}, Q${word.slice(0, 4)}`,
    `QX-${digits}`,
    digits,
    `${word}@${word}.test`,
    `<${digits}`,
    `1${digits.slice(0, 3)}-0${digits[3]}-1${digits[4]}`,
    `${digits.slice(0, 5)}.${digits.slice(5)}`,
  ][at % 8];
});

/** The corpus, each column with secrets of its own in the place of some cells. */
function planted(at: number, secrets: readonly string[]) {
  const { name, cells, decimal } = CORPUS[at];
  const mixed = [...cells];
  secrets.forEach((secret, nth) => {
    mixed[(37 * at + 101 * nth + 5) % mixed.length] = secret;
  });
  return columnOf(name, mixed, decimal);
}

/** What of a secret must not be found: it, and any run of six of its letters or digits. */
function tracesOf(secret: string): string[] {
  return [secret, ...secret.split(/[^A-Za-z0-9]+/).filter((run) => run.length >= 6)];
}

describe.each(["one secret a column", "a hundredth of the cells"])("%s", (amount) => {
  test.each(CORPUS.map(({ name, what }, at) => [name, what, at] as const))(
    "nothing of it is told: %s, %s",
    (_name, _what, at) => {
      const first = (7 * at) % SECRETS.length;
      const count = amount === "one secret a column" ? 1 : Math.ceil(CORPUS[at].cells.length / 100);
      const secrets = Array.from({ length: count }, (_, nth) => SECRETS[(first + nth) % SECRETS.length]);
      const column = planted(at, secrets);
      for (const quoted of [true, false]) {
        const table = { columns: [column], rows: CORPUS[at].cells.length };
        const told = JSON.stringify(inferSchema(table, { decimal: ".", quotedColumns: [quoted, false] }));
        for (const trace of secrets.flatMap(tracesOf)) expect(told).not.toContain(trace);
      }
    },
  );
});

test("a column of secrets alone tells none of them", () => {
  const table = { columns: [columnOf("secret", SECRETS)], rows: SECRETS.length };
  const told = JSON.stringify(inferSchema(table, { decimal: ".", quotedColumns: [] }));
  for (const trace of SECRETS.flatMap(tracesOf)) expect(told).not.toContain(trace);
});

test("nor does the whole schema of a table that holds them everywhere", () => {
  const rows = 600;
  const columns = CORPUS.filter(({ cells }) => cells.length === rows).map((_, at) =>
    planted(CORPUS.indexOf(_), [SECRETS[at % SECRETS.length]]),
  );
  const told = JSON.stringify(inferSchema({ columns, rows }, { decimal: ".", quotedColumns: [] }));
  for (const trace of SECRETS.flatMap(tracesOf)) expect(told).not.toContain(trace);
});
