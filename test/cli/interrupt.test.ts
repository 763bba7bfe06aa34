import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runCli, temporaryFolder } from "./run-cli.js";

/** Waits until a condition holds, for ten seconds at most. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries++) await new Promise((done) => setTimeout(done, 20));
  if (!holds()) throw new Error("it did not come to pass within ten seconds");
}

describe("an interrupted run", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    const credit = resolve("fixtures/credit/credit.csv");
    expect(
      runCli(folder, ["fit", credit, "--synthesizer", "bayes-net", "--output", "model.json", "--seed", "7", "--quiet"])
        .code,
    ).toBe(0);
  });

  test.each<[NodeJS.Signals, number]>([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])(
    "leaves no partial file after %s, and ends within two seconds",
    async (signal, code) => {
      const before = readdirSync(folder).sort();
      const args = ["sample", "model.json", "--rows", "50000000", "--seed", "7", "--quiet", "--output", "out.csv"];
      const child = spawn(process.execPath, [resolve("bin/twinset.js"), ...args], { cwd: folder, stdio: "ignore" });
      const ended = new Promise<number | null>((done) => child.on("exit", done));
      await until(() => readdirSync(folder).some((name) => name.startsWith(".out.csv.")));
      const sent = Date.now();
      child.kill(signal);
      expect(await ended).toBe(code);
      expect(Date.now() - sent).toBeLessThan(2000);
      expect(readdirSync(folder).sort()).toEqual(before);
    },
    30000,
  );

  test("while it computes is ended by the system at once, and has written nothing", async () => {
    const before = readdirSync(folder).sort();
    const credit = resolve("fixtures/credit/credit.csv");
    const child = spawn(
      process.execPath,
      [resolve("bin/twinset.js"), credit, "--synthesizer", "bayes-net", "--rows", "3000000"],
      { cwd: folder },
    );
    const ended = new Promise<NodeJS.Signals | null>((done) => child.on("exit", (_, by) => done(by)));
    await new Promise<void>((done) => child.stderr.on("data", (text) => String(text).includes("sample") && done()));
    child.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
    expect(readdirSync(folder).sort()).toEqual(before);
  }, 30000);

  test("whose reader goes away ends quietly", async () => {
    const args = ["sample", "model.json", "--rows", "5000000", "--seed", "7", "--quiet"];
    const child = spawn(process.execPath, [resolve("bin/twinset.js"), ...args], { cwd: folder });
    const ended = new Promise<number | null>((done) => child.on("exit", done));
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    await new Promise<void>((done) => child.stdout.once("data", () => done()));
    child.stdout.destroy();
    expect({ code: await ended, said }).toEqual({ code: 0, said: "" });
  }, 30000);

  test("leaves the old file whole when it is interrupted while replacing it", async () => {
    const path = join(folder, "kept.csv");
    expect(
      runCli(folder, ["sample", "model.json", "--rows", "3", "--seed", "7", "--quiet", "--output", "kept.csv"]).code,
    ).toBe(0);
    const { readFileSync } = await import("node:fs");
    const old = readFileSync(path, "utf8");
    const args = [
      "sample",
      "model.json",
      "--rows",
      "50000000",
      "--seed",
      "8",
      "--quiet",
      "--output",
      "kept.csv",
      "--force",
    ];
    const child = spawn(process.execPath, [resolve("bin/twinset.js"), ...args], { cwd: folder, stdio: "ignore" });
    const ended = new Promise((done) => child.on("exit", done));
    await until(() => readdirSync(folder).some((name) => name.startsWith(".kept.csv.")));
    child.kill("SIGKILL");
    await ended;
    expect(readFileSync(path, "utf8")).toBe(old);
  }, 30000);
});
