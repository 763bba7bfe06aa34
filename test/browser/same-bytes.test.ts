import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { parseJob } from "../../src/job/job.js";
import { runTwin } from "../../src/job/run.js";
import { twinFiles } from "../../src/job/twin-files.js";
import { memorySource } from "../../src/table/byte-source.js";
import { inlineRunner } from "../../src/workers/inline-runner.js";
import { launchBrowser } from "./launch-browser.js";

const JOB = { seed: "20240301" };
const FIXTURE = "fixtures/credit/credit.csv";

describe("the credit job in a real Chromium", () => {
  let folder = "";
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "twinset-browser-"));
    await build({
      entryPoints: { page: "test/browser/entry.ts", worker: "src/platform/browser/worker.ts" },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      logLevel: "error",
    });
    server = createServer((request, response) => {
      const path = request.url ?? "/";
      if (path === "/") {
        response.setHeader("content-type", "text/html");
        response.end(
          '<!doctype html><html lang="en"><title>twinset</title><script type="module" src="/page.js"></script></html>',
        );
      } else if (path === "/table.csv") createReadStream(FIXTURE).pipe(response);
      else if (/^\/[\w.-]+\.js$/.test(path)) {
        response.setHeader("content-type", "text/javascript");
        createReadStream(join(folder, path.slice(1)))
          .on("error", () => response.writeHead(404).end())
          .pipe(response);
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await launchBrowser();
  }, 120000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("gives the bytes that Node gives: twin, model, report and job", async () => {
    const run = await runTwin(parseJob(JOB), memorySource("credit.csv", await readFile(FIXTURE)), {
      runner: inlineRunner,
      entropy: () => new Uint8Array(6),
      now: () => 0,
      progress: () => undefined,
    });
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("typeof runTwinset === 'function'");
    const files = (await page.evaluate(`runTwinset("credit.csv", "/table.csv", ${JSON.stringify(JOB)}, 2)`)) as Record<
      string,
      string
    >;
    expect(errors).toEqual([]);
    for (const file of twinFiles(run)) {
      const expected = typeof file.content === "string" ? file.content : await wholeText(file.content);
      expect({ path: file.path, same: files[file.path] === expected }).toEqual({ path: file.path, same: true });
    }
    expect(Object.keys(files)).toHaveLength(5);
    // Web Workers took part: each loads its own entry.
    expect(requests).toContain("/worker.js");
  }, 120000);
});

async function wholeText(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
