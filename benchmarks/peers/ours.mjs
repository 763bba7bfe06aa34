import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SYNTHESIZERS } from "../../dist/synthesizers/registry.js";
import { measured, THREADS } from "./measured.mjs";

const cli = fileURLToPath(new URL("../../bin/twinset.js", import.meta.url));
const logDensity = fileURLToPath(new URL("log-density.mjs", import.meta.url));

/** Our synthesizers, whichever the registry has, run as a user would. `ID+NAME=VALUE` in `asked` is one with an option set. */
export function ours(asked = []) {
  const ids = SYNTHESIZERS.map(({ id }) => id);
  const names = [...ids, ...asked.filter((name) => name.includes("+") && ids.includes(name.split("+")[0]))];
  return names.map((name) => ({ name, make: (half) => fitOurs(name, half) }));
}

function fitOurs(name, { train, holdout, rows, seed, folder, limit, judgePython }) {
  const [id, ...options] = name.split("+");
  const model = join(folder, "model.json");
  const twin = join(folder, "twin.csv");
  const common = ["--seed", String(seed), "--workers", String(THREADS), "--quiet", "--force"];
  const settings = options.flatMap((option) => ["--set", option]);
  const run = (command, args, seconds) =>
    measured(judgePython, [process.execPath, cli, command, ...args, ...common], {
      limit: seconds,
      log: join(folder, `${command}.txt`),
    });
  const fitted = run("fit", [train, "--output", model, "--synthesizer", id, "--person", "none", ...settings], limit);
  const sampled = run("sample", [model, "--rows", String(rows), "--output", twin], limit - fitted.seconds);
  return {
    twin,
    fitSeconds: fitted.seconds,
    sampleSeconds: sampled.seconds,
    peakMiB: Math.max(fitted.peakMiB, sampled.peakMiB),
    densities: densities(model, { train, holdout }, folder),
  };
}

/** Files of log-densities, one number a row, under the fitted model; undefined where the synthesizer has no density. */
function densities(model, halves, folder) {
  const files = Object.entries(halves).map(([half, table]) => {
    const file = join(folder, `${half}-densities.txt`);
    rmSync(file, { force: true });
    return {
      half,
      file,
      status: spawnSync("nice", ["-n", "19", process.execPath, logDensity, model, table, file]).status,
    };
  });
  if (files.some(({ status }) => status !== 0)) return undefined;
  return Object.fromEntries(files.map(({ half, file }) => [half, file]));
}
