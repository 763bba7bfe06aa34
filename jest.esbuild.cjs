/** Jest transform: TypeScript to ESM with esbuild; types are checked apart, by `npm run types`. */
const { transformSync, version } = require("esbuild");
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");

// Tests run in a vm context, where every lookup of a global is intercepted: hot loops that say Math.floor run twenty times slower than in
// Node. Bound once at the top of a module, the same objects cost nothing.
const GLOBALS =
  "Math Number Array Map Set Object String Float64Array Uint32Array Uint16Array Uint8Array Infinity NaN".split(" ");
const BANNER = `const ${GLOBALS.map((name) => `${name} = globalThis.${name}`).join(", ")};`;
const self = readFileSync(__filename, "utf8");

module.exports = {
  getCacheKey: (source, file, options) =>
    createHash("sha1").update(`${options.instrument}${source}${file}${version}${self}`).digest("hex"),
  process: (source, file) => {
    const { code, map } = transformSync(source, {
      loader: "ts",
      format: "esm",
      target: "node20",
      sourcemap: "external",
      sourcefile: file,
      sourcesContent: true,
      banner: BANNER,
    });
    return { code, map };
  },
};
