import type { Dialect } from "../../../src/table/dialect.js";
import { encodeText } from "../../../src/table/encode-text.js";

/** A table as it should be read: the cells of every row that is in the file, at their places. */
export interface Truth {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A file with one defect. */
export interface Defect extends Truth {
  name: string;
  /** How much of the files out there have it, about: see `WEIGHTS`. */
  weight: number;
  bytes: Uint8Array;
  /** The error that is right for it, where there is no table to be read. */
  refused?: string;
}

/**
 * What each kind of defect weighs, all its files together. Our own reckoning, after what portals and spreadsheets write: the line end and the
 * delimiter of a whole file differ all the time, headers are left out and titles put above often, single rows are damaged now and then.
 */
const WEIGHTS = {
  "line end": 300,
  delimiter: 200,
  "no header": 100,
  encoding: 80,
  preamble: 60,
  footer: 30,
  "several headers": 20,
  "several tables": 30,
  quote: 10,
  escape: 10,
  "few rows": 10,
  "header names": 20,
  "end of file": 60,
  "marks of programs": 20,
  "a delimiter too few": 50,
  "a delimiter too many": 50,
  "a quote too many": 50,
  "a row cut short": 25,
  "a row too long": 25,
  "another delimiter in a row": 5,
  "another quote in a row": 5,
  "another line end in a row": 10,
  "a blank row": 10,
} as const;
type Kind = keyof typeof WEIGHTS;

interface Style {
  delimiter?: string;
  quote?: string;
  /** Doubled when it is the quote, left as it is when empty. */
  escape?: string;
  /** Columns that are always quoted. */
  always?: readonly number[];
}

function rowText(cells: readonly string[], style: Style = {}): string {
  const { delimiter = ",", quote = '"', escape: mark = quote, always = [] } = style;
  return cells
    .map((cell, at) => {
      if (!always.includes(at) && ![delimiter, quote, "\n", "\r"].some((part) => cell.includes(part))) return cell;
      return quote + (mark === "" ? cell : cell.replaceAll(quote, mark + quote)) + quote;
    })
    .join(delimiter);
}

function fileText(lines: readonly string[], newline = "\n"): string {
  return lines.map((line) => line + newline).join("");
}

/**
 * Every defect of a table: those of single rows at every `step`-th place.
 * @param always columns that are always quoted
 */
export function makeDefects(name: string, { header, rows }: Truth, always: readonly number[], step: number): Defect[] {
  const found: { kind: Kind; name: string; bytes: Uint8Array; truth?: Partial<Truth>; refused?: string }[] = [];
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const add = (kind: Kind, what: string, text: string, truth: Partial<Truth> = {}, refused?: string) =>
    found.push({
      kind,
      name: `${name}: ${kind}, ${what}`,
      bytes: utf8(text),
      truth,
      ...(refused === undefined ? {} : { refused }),
    });
  const all = [header, ...rows];
  const inStyle = (style: Style) => all.map((cells) => rowText(cells, { always, ...style }));
  const plain = inStyle({});
  const blanks = header.map(() => "");

  // Whole files.
  for (const [what, newline] of [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])
    add("line end", what, fileText(plain, newline));
  add("line end", "mixed", plain.map((line, at) => line + ["\n", "\r\n", "\r"][at % 3]).join(""));
  for (const delimiter of [";", "\t", "|", ", "])
    add("delimiter", JSON.stringify(delimiter), fileText(inStyle({ delimiter })));
  add(
    "delimiter",
    "space",
    fileText(
      all.map((cells) => cells.map((cell) => (/[ "]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(" ")),
    ),
  );
  add("no header", "left out", fileText(plain.slice(1)), { header: header.map((_, at) => `column_${at + 1}`) });
  for (const [encoding, bom] of [
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
    ["utf-16be", false],
    ["windows-1252", false],
  ] as [Dialect["encoding"], boolean][])
    found.push({
      kind: "encoding",
      name: `${name}: ${encoding} ${bom}`,
      bytes: encodeText(fileText(plain), { encoding, bom }, true),
    });
  const titled = (cells: string[]) => rowText([...cells, ...blanks].slice(0, header.length));
  add("preamble", "a title", fileText(["Table of the year", ...plain]));
  add("preamble", "a title and a blank line", fileText(["Table of the year", "", ...plain]));
  add("preamble", "a title in cells", fileText([titled(["Table of the year"]), titled([]), ...plain]));
  add(
    "preamble",
    "lines of notes",
    fileText(["Table of the year", '"Source: the office, itself"', "Made on: Monday", ...plain]),
  );
  add("preamble", "comments", fileText(["# made by a program, version 3", "# on a Monday", ...plain]));
  add("footer", "a note", fileText([...plain, "Source: the office"]));
  add("footer", "a blank line and notes", fileText([...plain, "", "Source: the office", "* preliminary figures"]));
  add("footer", "a note in cells", fileText([...plain, titled(["Source: the office"])]));
  add("footer", "a row of sums", fileText([...plain, titled(["Total", "", "", "123"])]));
  for (const count of [2, 3]) {
    const heads = Array.from({ length: count }, () => plain[0]);
    add("several headers", `${count} alike`, fileText([...heads, ...plain.slice(1)]));
    const units = header.map((_, at) => ["unit", "per day", "code"][(at + count) % 3]);
    add(
      "several headers",
      `${count} with units`,
      fileText([plain[0], ...Array.from({ length: count - 1 }, () => rowText(units)), ...plain.slice(1)]),
      {
        header: header.map((text, at) => `${text} ${units[at]}`),
      },
    );
  }
  add("several tables", "alike", fileText([...plain, ...plain]), { rows: [...rows, ...rows] });
  const narrow = all.map((cells) => rowText(cells.slice(0, -2)));
  const wide = all.map((cells) => rowText([...cells, "x"]));
  add("several tables", "a narrower one below", fileText([...plain, ...narrow.slice(0, 20)]));
  add("several tables", "a wider one below", fileText([...plain, ...wide.slice(0, 20)]));
  add("quote", "apostrophe", fileText(inStyle({ quote: "'" })));
  add(
    "escape",
    "backslash",
    fileText(
      all.map((cells) =>
        rowText(
          cells.map((cell) => cell.replaceAll("\\", "\\\\")),
          { escape: "\\" },
        ),
      ),
    ),
  );
  add("escape", "none", fileText(inStyle({ escape: "" })));
  add("few rows", "no byte", "", {}, "E_EMPTY");
  add("few rows", "a header only", `${plain[0]}\n`, {}, "E_NO_ROWS");
  add("few rows", "one", fileText(plain.slice(0, 2)), { rows: rows.slice(0, 1) });
  const renamed = (names: readonly string[]) => fileText([rowText(names), ...plain.slice(1)]);
  const names = [...header];
  names[1] = names[0];
  add("header names", "twice the same", renamed(names), {
    header: names.map((text, at) => (at === 1 ? `${text}_2` : text)),
  });
  names[1] = "";
  add("header names", "an empty one", renamed(names), {
    header: names.map((text, at) => (at === 1 ? "column_2" : text)),
  });
  names[1] = "__proto__";
  add("header names", "of an object", renamed(names), { header: names });
  add("end of file", "no line end", plain.join("\n"));
  add("end of file", "two line ends", `${fileText(plain)}\n`);
  add("marks of programs", "sep=", fileText(["sep=;", ...inStyle({ delimiter: ";" })]));
  add("marks of programs", "a delimiter at the end", fileText(plain.map((line) => `${line},`)));

  // Single rows, the header included.
  const changed = (at: number, line: string, newline = "\n") =>
    plain.map((text, row) => (row === at ? line + newline : `${text}\n`)).join("");
  const truth = (at: number, cells: readonly string[]): Partial<Truth> =>
    at === 0 ? { header: cells } : { rows: rows.map((row, place) => (place === at - 1 ? cells : row)) };
  let place = 0;
  for (let at = 0; at < all.length; at++) {
    const cells = all[at];
    const texts = cells.map((cell, column) => rowText([cell], { always: always.includes(column) ? [0] : [] }));
    for (let column = 0; column < cells.length; column++) {
      if (place++ % step !== 0) continue;
      const where = `row ${at}, column ${column}`;
      const around = (mark: string) =>
        `${texts.slice(0, column).join(",")}${column > 0 ? mark : ""}${texts.slice(column).join(",")}`;
      if (column > 0) {
        const merged = [...cells.slice(0, column - 1), cells[column - 1] + cells[column], ...cells.slice(column + 1)];
        add("a delimiter too few", where, changed(at, around("")), truth(at, merged));
      }
      const apart = [...cells.slice(0, column), "", ...cells.slice(column)];
      add(
        "a delimiter too many",
        where,
        changed(at, [...texts.slice(0, column), "", ...texts.slice(column)].join(",")),
        truth(at, apart),
      );
      const quoted = [...texts];
      // Before the text of the cell, within its quotes where it has some.
      quoted[column] = texts[column].startsWith('"') ? `""${texts[column].slice(1)}` : `"${texts[column]}`;
      add(
        "a quote too many",
        where,
        changed(at, quoted.join(",")),
        truth(
          at,
          cells.map((cell, k) => (k === column ? `"${cell}` : cell)),
        ),
      );
    }
    if (at === 0 || at % 3 !== 0) continue;
    const where = `row ${at}`;
    const kept = 1 + (at % (cells.length - 1));
    add("a row cut short", where, changed(at, texts.slice(0, kept).join(",")), truth(at, cells.slice(0, kept)));
    add(
      "a row too long",
      where,
      changed(at, [...texts, "more", "cells"].join(",")),
      truth(at, [...cells, "more", "cells"]),
    );
    add("another line end in a row", where, changed(at, plain[at], "\r\n"));
    add("a blank row", where, changed(at, `${plain[at]}\n`));
    if (at % 9 === 0)
      add(
        "another delimiter in a row",
        where,
        changed(at, rowText(cells, { delimiter: ";" })),
        truth(at, [rowText(cells, { delimiter: ";" })]),
      );
    if (at % 9 === 0 && !plain[at].includes("'"))
      add(
        "another quote in a row",
        where,
        changed(at, rowText(cells, { quote: "'" })),
        truth(at, rowText(cells, { quote: "'" }).split(",")),
      );
  }
  const counts = new Map<Kind, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return found.map(({ kind, truth: part = {}, ...defect }) => ({
    ...defect,
    header: part.header ?? header,
    rows: part.rows ?? rows,
    weight: WEIGHTS[kind] / (counts.get(kind) as number),
  }));
}
