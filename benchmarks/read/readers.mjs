import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "csv-parse";
import { fileSource } from "../../dist/platform/node/file-source.js";
import { csvStream } from "../../dist/table/csv-stream.js";
import { readCsv } from "../../dist/table/read-csv.js";
import { readText } from "../../dist/table/read-text.js";

const CHUNK = { highWaterMark: 1 << 20 };
const SYNTAX = { delimiter: ",", quote: '"', escape: '"' };

/**
 * The readers that are compared. Each reads a file from its first byte to its last and gives how many rows and cells it saw; `peers` is the folder into
 * which the packages were installed that are no dependencies of this one.
 */
export const READERS = {
  "twinset, whole reader": {
    does: "bytes to Table: dialect found, rows checked and counted, every column typed and kept, spreadsheet damage looked for",
    async read(file) {
      const { table } = await readCsv(await fileSource(file), { rowLimit: 100_000_000 });
      return { rows: table.rows + 1, cells: (table.rows + 1) * table.columns.length };
    },
  },
  "twinset, scanner": {
    does: "bytes to rows of strings, with line numbers and repairs; nothing kept",
    async read(file) {
      const seen = { rows: 0, cells: 0 };
      const onRow = (row) => count(seen, row.cells);
      await csvStream(readText(await fileSource(file), "utf-8"), SYNTAX, 0, { columns: 18, lenient: false, onRow });
      return seen;
    },
  },
  "csv-parse": {
    does: "bytes to rows of strings, no options; nothing kept",
    async read(file) {
      const seen = { rows: 0, cells: 0 };
      const parser = parse();
      parser.on("readable", () => {
        for (let row = parser.read(); row !== null; row = parser.read()) count(seen, row);
      });
      createReadStream(file, CHUNK).pipe(parser);
      await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
      return seen;
    },
  },
  "csv-parse, columns": {
    does: "bytes to an object a row, option columns: true; nothing kept",
    async read(file) {
      const seen = { rows: 1, cells: 18 };
      const parser = parse({ columns: true });
      parser.on("readable", () => {
        for (let row = parser.read(); row !== null; row = parser.read()) count(seen, Object.values(row));
      });
      createReadStream(file, CHUNK).pipe(parser);
      await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
      return seen;
    },
  },
  papaparse: {
    does: "bytes to rows of strings by chunks, the delimiter found out; nothing kept",
    package: "papaparse@5.7.1",
    async read(file, peers) {
      const papa = peer(peers, "papaparse");
      const seen = { rows: 0, cells: 0 };
      await new Promise((complete, error) =>
        papa.parse(createReadStream(file, CHUNK), {
          skipEmptyLines: true,
          chunk({ data }) {
            for (const row of data) count(seen, row);
          },
          complete,
          error,
        }),
      );
      return seen;
    },
  },
  "DuckDB, one thread": {
    does: "bytes to a table in memory, dialect and types found out (native code)",
    package: "@duckdb/node-api@1.5.6-r.1",
    read: (file, peers) => readByDuckDb(file, peers, { threads: "1" }),
  },
  "DuckDB, all threads": {
    does: "the same on every processor",
    package: "@duckdb/node-api@1.5.6-r.1",
    read: (file, peers) => readByDuckDb(file, peers, {}),
  },
};

async function readByDuckDb(file, peers, options) {
  const { DuckDBInstance } = peer(peers, "@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", options);
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE visits AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`);
  const result = await connection.runAndReadAll(
    "SELECT (SELECT count(*) FROM visits), (SELECT count(*) FROM duckdb_columns() WHERE table_name = 'visits')",
  );
  const [rows, columns] = result.getRows()[0].map(Number);
  return { rows: rows + 1, cells: (rows + 1) * columns };
}

function count(seen, cells) {
  seen.rows++;
  seen.cells += cells.length;
}

function peer(peers, name) {
  return createRequire(join(peers, "package.json"))(name);
}
