import { readFile } from "node:fs/promises";
import { type ErrorCode, TwinsetError } from "../core/errors.js";
import { ioError } from "../platform/node/io-error.js";

/** Reads a JSON file of the user's. @throws E_IO, or the given code when it is no JSON */
export async function readJson(path: string, code: ErrorCode): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw ioError("read", path, cause);
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TwinsetError(code, `${path} is no JSON`, { cause });
  }
}
