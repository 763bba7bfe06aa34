import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/**
 * A real Chromium: the one of `CHROME_PATH`; on Linux x64 the one that npm installed; elsewhere an installed Chrome. Never skips: a machine without
 * any of them fails with what to do.
 */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env.CHROME_PATH;
  if (path !== undefined) {
    if (!existsSync(path)) throw new Error("CHROME_PATH names no file");
    return chromium.launch({ executablePath: path, headless: true });
  }
  if (process.platform === "linux" && process.arch === "x64") {
    // The package brings the system libraries it needs only when it believes to run in that service's image.
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
    const { default: sparticuz } = await import("@sparticuz/chromium");
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args, headless: true });
  }
  try {
    return await chromium.launch({ channel: "chrome", headless: true });
  } catch (cause) {
    throw new Error("no browser found: install Chrome, or set CHROME_PATH to a Chromium", { cause });
  }
}
