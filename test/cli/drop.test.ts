import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { runCli, temporaryFolder } from "./run-cli.js";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = Array.from({ length: 400 }, (_, row) =>
  [`ann${row}@clinic.org`, `${1940 + ((row * 7) % 60)}-0${1 + (row % 9)}-11`, ["a", "b", "c"][row % 3]].join(","),
);
writeFileSync(join(folder, "people.csv"), `email,born,ward\n${rows.join("\n")}\n`);

test("inspect, twin and fit leave out what --drop names, and make years of what --coarsen names", () => {
  const asked = ["--drop", "email", "--coarsen", "born"];
  const seen = runCli(folder, ["inspect", "people.csv", ...asked, "--output", "schema.json", "--quiet"]);
  expect(seen.stdout).toMatch(/^email +id +direct identifier +e-mail address: drop as asked/m);
  expect(seen.stdout).toMatch(/^born .* date of birth: coarsen as asked/m);

  const twin = ["people.csv", "--synthesizer", "independent", "--seed", "7", "--accept-risk", "a test"];
  const run = runCli(folder, [...twin, ...asked, "--output", "flags.twin"]);
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/dropped email/);
  const csv = readFileSync(join(folder, "flags.twin/share/synthetic.csv"), "utf8");
  expect(csv).toMatch(/^born,ward\n(?:\d{4},[abc]\n)+$/);

  // The schema that inspect wrote says the same as the flags.
  expect(runCli(folder, [...twin, "--schema", "schema.json", "--output", "schema.twin"]).code).toBe(0);
  expect(readFileSync(join(folder, "schema.twin/share/synthetic.csv"), "utf8")).toBe(csv);

  const fit = runCli(folder, ["fit", "people.csv", ...asked, "--synthesizer", "independent", "--output", "model.json"]);
  expect(fit.code).toBe(0);
  expect(fit.stderr).toMatch(/email: left out, as asked/);
  expect(readFileSync(join(folder, "model.json"), "utf8")).not.toMatch(/email|clinic/);
});

test("a name that is no column is refused with the columns that there are", () => {
  const run = runCli(folder, ["inspect", "people.csv", "--drop", "mail", "--quiet"]);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toMatch(/--drop names no column.*email, born, ward/s);
});
