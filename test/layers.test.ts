import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

/** From the bottom up: a layer imports itself and those before it. */
const LAYERS = [
  "core",
  "table",
  "schema",
  "encode",
  "learn",
  "dp",
  "synthesizers",
  "rules",
  "model",
  "evaluate",
  "report",
  "job",
  "workers",
  "platform",
];
/** These stand on top of all layers and on no other of their kind. */
const TOPS = ["index.ts", "cli", "web"];
/** Layers that run unchanged in a browser. */
const ISOMORPHIC = LAYERS.slice(0, -1);

interface Import {
  file: string;
  target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string, text: string): Import[] {
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1]);
  return targets.map((target) => ({ file, target }));
}

function layerOf(path: string): string {
  return relative("src", path).split("/")[0];
}

/** What is wrong with an import, or nothing. */
function fault({ file, target }: Import): string | undefined {
  const from = layerOf(file);
  const isomorphic = ISOMORPHIC.includes(from);
  if (target.startsWith("node:") || target === "#platform") {
    return isomorphic ? `${file} imports ${target}, but its layer runs in a browser too` : undefined;
  }
  if (!target.startsWith(".")) return undefined;
  const to = layerOf(join(dirname(file), target.replace(/\.js$/, ".ts")));
  if (from === to || TOPS.includes(from))
    return TOPS.includes(to) && from !== to ? `${file} imports ${target}, another top` : undefined;
  return LAYERS.indexOf(to) > LAYERS.indexOf(from) || !LAYERS.includes(to)
    ? `${file} (${from}) imports ${target} (${to}), a layer above it`
    : undefined;
}

describe("layers", () => {
  const files = sources("src");

  test("every file stands in a known layer", () => {
    expect(files.map(layerOf).filter((layer) => ![...LAYERS, ...TOPS].includes(layer))).toEqual([]);
  });

  test("imports point one way, and only the platform reaches the host", () => {
    expect(files.flatMap((file) => importsOf(file, readFileSync(file, "utf8")).map(fault)).filter(Boolean)).toEqual([]);
  });

  test.each([
    ["src/core/probe.ts", 'import { x } from "../table/table.js"'],
    ["src/encode/probe.ts", 'const x = await import("../model/twin-model.js")'],
    ["src/job/probe.ts", 'import { readFile } from "node:fs/promises"'],
    ["src/report/probe.ts", 'export { platform } from "#platform"'],
    ["src/cli/probe.ts", 'import { x } from "../web/page.js"'],
  ])("the check catches %s with %s", (file, text) => {
    expect(importsOf(file, text).map(fault).filter(Boolean)).toHaveLength(1);
  });

  test("no file is a drawer for odds and ends", () => {
    expect(
      files.filter((file) => /(^|[/-])(utils?|helpers?|misc|common|manager)\b/i.test(relative("src", file))),
    ).toEqual([]);
  });
});

describe("the core runs in a browser too", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "twinset-gates-"));
    mkdirSync(join(folder, "src/core"), { recursive: true });
    cpSync("biome.json", join(folder, "biome.json"));
    cpSync("scripts/lint", join(folder, "scripts/lint"), { recursive: true });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Lints one line of core code. */
  const lint = (code: string) => {
    writeFileSync(join(folder, "src/core/probe.ts"), `${code}\n`);
    const bin = resolve("node_modules/@biomejs/biome/bin/biome");
    const run = spawnSync(process.execPath, [bin, "lint", "--vcs-enabled=false", "src/core/probe.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { failed: run.status !== 0, text: run.stdout + run.stderr };
  };

  test.each(["process.argv", "Buffer.from([])", "console", "fetch", "document", "navigator", "setTimeout", "Intl"])(
    "the linter bars the global %s",
    (code) => {
      expect(lint(`export const probe = ${code};`).failed).toBe(true);
    },
  );

  test.each([
    "Math.random()",
    "Math.sin(1)",
    "Math.pow(2, 3)",
    "Math.cbrt(2)",
    "Math.atan2(1, 2)",
    "2 ** 0.5",
    "Date.now()",
    "new Date()",
  ])("the linter bars %s, which differs between engines or runs", (code) => {
    const { failed, text } = lint(`export const probe = ${code};`);
    expect(failed).toBe(true);
    expect(text).toMatch(/core computes with|Powers differ|Time is an argument/);
  });

  test("the linter lets the permitted functions pass", () => {
    const code = "export const probe = Math.sqrt(Math.exp(Math.log(Math.log1p(Math.expm1(Math.tanh(2))))));";
    expect(lint(code)).toMatchObject({ failed: false });
  });

  test("the compiler knows no host: neither Node's globals nor the DOM, whatever the libraries refer to", () => {
    const core = resolve("tsconfig.core.json");
    const compile = (code: string) => {
      writeFileSync(join(folder, "src/core/probe.ts"), code);
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({
          extends: core,
          compilerOptions: { composite: false, declaration: false, noEmit: true, rootDir: "/" },
          include: [resolve("src"), join(folder, "src/core/probe.ts")],
          exclude: [resolve("src/platform"), resolve("src/cli"), resolve("src/index.ts")],
        }),
      );
      return spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], {
        encoding: "utf8",
      }).stdout;
    };
    expect(compile("export const probe = 1;")).toBe("");
    for (const name of ["process", "Buffer", "document", "fetch", "console"])
      expect(compile(`export const probe = ${name};`)).toContain(`Cannot find name '${name}'`);
  }, 60000);
});
