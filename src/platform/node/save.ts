import { randomBytes } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isTwinsetError, TwinsetError } from "../../core/errors.js";
import { ioError } from "./io-error.js";
import { onInterrupt } from "./on-interrupt.js";

/** The bytes of a file, all at once or in pieces. */
export type Content = string | AsyncIterable<Uint8Array>;

/** A file of a folder that is saved as a whole. */
export interface FolderFile {
  /** Path below the folder, with `/`. */
  path: string;
  content: Content;
  /** Only its owner may read it. */
  secret: boolean;
}

/** What an output may replace when it exists. */
export interface OutputRules {
  /** The user allows to replace it. */
  force: boolean;
  /** The table or model that is read: never replaced. */
  input: string;
  /** Set where the output is a folder: true for entries that twinset wrote. A folder of anything else is never replaced. */
  isOurs?: (entries: string[]) => boolean;
}

/**
 * Refuses an output that must not be replaced, or whose folder cannot be written, before any work is done.
 * @throws E_EXISTS, E_IO
 */
export async function checkOutput(path: string, { force, input, isOurs }: OutputRules): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined) {
    const source = await stat(input).catch(() => undefined);
    if (source !== undefined && source.dev === found.dev && source.ino === found.ino)
      throw exists(`${path} is the input, which is never replaced`);
    if (found.isDirectory() && isOurs === undefined) throw exists(`${path} is a folder, and a file was to be written`);
    if (!found.isDirectory() && isOurs !== undefined) throw exists(`${path} is a file, and a folder was to be written`);
    if (found.isDirectory() && isOurs !== undefined && !isOurs(await readdir(path)))
      throw exists(`${path} is a folder that twinset did not write`);
    if (!force) throw exists(`${path} exists already`, "choose another --output, or --force to replace it");
  }
  const parent = await stat(dirname(path)).catch((cause: unknown) => {
    throw ioError("write to", dirname(path), cause);
  });
  if (!parent.isDirectory()) throw ioError("write to", dirname(path), { code: "ENOTDIR" });
  await access(dirname(path), constants.W_OK).catch((cause: unknown) => {
    throw ioError("write to", dirname(path), cause);
  });
}

function exists(fact: string, remedy = "choose another --output"): TwinsetError {
  return new TwinsetError("E_EXISTS", fact, { remedy });
}

/**
 * Writes a file so that its name always stands for the old content or the new, whole: into a temporary file in the same folder, flushed,
 * then renamed. The temporary file goes on any failure. @throws E_IO
 */
export async function saveFile(path: string, content: Content, secret = false): Promise<void> {
  const temporary = temporaryBeside(path);
  await tidily(path, temporary, async () => {
    await writeWhole(temporary, content, secret);
    await rename(temporary, path);
    await flushFolder(dirname(path));
  });
}

/** Writes a folder of files so that its name stands for the old folder or the new, whole. @throws E_IO */
export async function saveFolder(path: string, files: readonly FolderFile[]): Promise<void> {
  const temporary = temporaryBeside(path);
  await tidily(path, temporary, async () => {
    await mkdir(temporary, { mode: 0o755 });
    for (const file of files) {
      const target = join(temporary, ...file.path.split("/"));
      await mkdir(dirname(target), { recursive: true, mode: file.secret ? 0o700 : 0o755 });
      await writeWhole(target, file.content, file.secret);
      await flushFolder(dirname(target));
    }
    const old = temporaryBeside(path);
    const replaced = await rename(path, old).then(
      () => true,
      () => false,
    );
    await rename(temporary, path);
    await flushFolder(dirname(path));
    if (replaced) await rm(old, { recursive: true, force: true });
  });
}

async function tidily(path: string, temporary: string, write: () => Promise<void>): Promise<void> {
  const stopWatching = onInterrupt(() => rmSync(temporary, { recursive: true, force: true }));
  try {
    await write();
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw isTwinsetError(cause)
      ? cause
      : (cause as { syscall?: string } | null)?.syscall === undefined
        ? cause
        : ioError("write", path, cause);
  } finally {
    stopWatching();
  }
}

function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
}

async function writeWhole(path: string, content: Content, secret: boolean): Promise<void> {
  const file = await open(path, "wx", secret ? 0o600 : 0o644);
  try {
    if (typeof content === "string") await file.writeFile(content);
    else for await (const piece of content) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on the disk only when its folder is; some systems cannot open a folder, and do without. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
