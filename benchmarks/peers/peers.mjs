import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { environment, rEnvironment } from "./environments.mjs";
import { measured, TimeLimit } from "./measured.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The peers: name, environment, file in adapters/, and what that file is to fit. MST takes minutes on any table: on request. */
const PEERS = [
  { name: "gc", environment: "sdv", adapter: "sdv_models.py", model: "GaussianCopulaSynthesizer" },
  { name: "ctgan", environment: "sdv", adapter: "sdv_models.py", model: "CTGANSynthesizer" },
  { name: "tvae", environment: "sdv", adapter: "sdv_models.py", model: "TVAESynthesizer" },
  { name: "arf", environment: "arfpy", adapter: "arfpy_forest.py", model: "arf" },
  { name: "argn", environment: "mostlyai", adapter: "mostlyai_argn.py", model: "TabularARGN" },
  { name: "py-synthpop", environment: "py-synthpop", adapter: "py_synthpop.py", model: "Synthpop" },
  { name: "dpmm-mst", environment: "dpmm", adapter: "dpmm_mst.py", model: "MSTPipeline", onRequest: true },
  { name: "r-synthpop", environment: "R", adapter: "synthpop.R" },
];

/** A synthesizer of others as the run sees it: `make(half)` fits on the training half, writes the twin and says what that took. */
export function peers(folder, torchIndex) {
  const environments = new Map();
  const find = (name) => {
    if (!environments.has(name))
      environments.set(name, name === "R" ? rEnvironment() : environment(name, folder, torchIndex));
    return environments.get(name);
  };
  return PEERS.map((peer) => ({
    name: peer.name,
    onRequest: peer.onRequest,
    make: (half) => fitPeer(peer, find(peer.environment), half),
  }));
}

/**
 * The large fits take hours, so a twin that an earlier run made with the same packages and adapter is used again, and what was stopped at a limit as long
 * is not tried again.
 */
function fitPeer({ adapter, model }, { reason, python, packages }, half) {
  if (reason !== undefined) throw new Error(reason);
  const { train, rows, seed, folder, limit, judgePython } = half;
  const [twin, report, kept, log] = ["twin.csv", "report.json", "made.json", "log.txt"].map((file) =>
    join(folder, file),
  );
  const key = createHash("sha256")
    .update(packages.join())
    .update(readFileSync(join(here, "adapters", adapter)));
  const digest = key.digest("hex");
  const made = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : undefined;
  if (made?.digest === digest) {
    if (made.took !== undefined) return { twin, ...made.took };
    if (made.limit >= limit) throw new Error(made.stopped);
  }
  const given = [train, String(rows), String(seed), twin, report];
  const command =
    python === undefined
      ? ["Rscript", join(here, "adapters", adapter), ...given]
      : [python, join(here, "fit_and_sample.py"), adapter.replace(".py", ""), model, ...given];
  try {
    const { peakMiB } = measured(judgePython, command, { limit, log });
    const took = { ...JSON.parse(readFileSync(report, "utf8")), peakMiB };
    writeFileSync(kept, JSON.stringify({ digest, took }));
    return { twin, ...took };
  } catch (error) {
    if (error instanceof TimeLimit) writeFileSync(kept, JSON.stringify({ digest, limit, stopped: error.message }));
    throw error;
  }
}
