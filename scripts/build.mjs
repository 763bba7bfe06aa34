/** Compiles src to dist with every project of tsconfig.json; run by `npm run build` and, on install, by `prepare`. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

if (process.argv.includes("--clean")) rmSync("dist", { recursive: true, force: true });
const run = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "tsconfig.json"], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
