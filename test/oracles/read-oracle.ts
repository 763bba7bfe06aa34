import { readFileSync } from "node:fs";

/** The values of test/oracles/<name>.json, as the caller says they are shaped. */
export function readOracle<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8")) as T;
}
