import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What a run of the built command line gave. */
export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `bin/twinset.js` in a folder. */
export function runCli(folder: string, args: readonly string[], input?: string | Uint8Array): CliRun {
  const run = spawnSync(process.execPath, [resolve("bin/twinset.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60000,
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** A new folder for one test file. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "twinset-cli-"));
}
