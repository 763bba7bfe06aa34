import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The Python environments, with the pins that each needs to run; reasons are in the README. */
const PACKAGES = {
  judge: ["numpy==2.4.6", "pandas==2.3.3", "scikit-learn==1.9.1", "xgboost==3.2.0"],
  sdv: ["sdv==2.0.0"],
  arfpy: ["arfpy==0.1.1", "numpy<2.3", "pandas<3"],
  mostlyai: ["mostlyai-engine==2.7.3"],
  "py-synthpop": ["py-synthpop==0.1.2", "pandas<2", "numpy<2", "scikit-learn<1.5"],
  dpmm: ["dpmm==0.1.9"],
};
const WITH_TORCH = ["sdv", "mostlyai"];

/**
 * Makes the environment in the folder, unless it is there with the same pins: `{ python, packages }`, or `{ reason }` where it does not install.
 * Torch comes from `torchIndex` (one of wheels without CUDA, a tenth of the size) if it is given and answers, else from the default index.
 */
export function environment(name, folder, torchIndex) {
  const home = join(folder, name);
  const python = join(home, "bin", "python");
  const packages = PACKAGES[name];
  const ready = join(home, "twinset-packages.json");
  if (existsSync(ready) && readFileSync(ready, "utf8") === JSON.stringify(packages)) return { python, packages };
  console.error(`installing ${packages.join(" ")}`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(python)) {
    const made = hasUv ? run("uv", ["venv", "--quiet", home]) : run("python3", ["-m", "venv", home]);
    if (!made.ok) return { reason: `no environment: ${made.said}` };
  }
  if (torchIndex !== undefined && WITH_TORCH.includes(name)) {
    const torch = install(python, ["torch", "--index-url", torchIndex]);
    if (!torch.ok) console.error(`torch comes from the default index: ${torch.said}`);
  }
  const installed = install(python, packages);
  if (!installed.ok) return { reason: `does not install: ${installed.said}` };
  writeFileSync(ready, JSON.stringify(packages));
  return { python, packages };
}

const hasUv = run("uv", ["--version"]).ok;

function install(python, args) {
  return hasUv
    ? run("uv", ["pip", "install", "--quiet", "--python", python, ...args])
    : run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...args]);
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  return { ok: status === 0, said: error?.message ?? stderr?.trim().split("\n").at(-1) };
}

/** `{ packages }` where R has synthpop, else `{ reason }`: nothing is installed for R. */
export function rEnvironment() {
  if (!run("Rscript", ["--version"]).ok) return { reason: "skipped: there is no Rscript" };
  const { ok } = run("Rscript", ["-e", "library(synthpop)"]);
  return ok ? { packages: ["synthpop"] } : { reason: "skipped: R has no package synthpop" };
}
