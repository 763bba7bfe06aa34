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

/** Refuses an output that exists (without `force`) or whose folder cannot be written, before any work is done. @throws E_EXISTS, E_IO */
export async function checkOutput(
  path: string,
  force: boolean,
  isOurs: (entries: string[]) => boolean = () => true,
): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !force)
    throw new TwinsetError("E_EXISTS", `${path} exists already`, {
      remedy: "choose another --output, or --force to replace it",
    });
  if (found?.isDirectory() && !isOurs(await readdir(path)))
    throw new TwinsetError("E_EXISTS", `${path} is a folder that twinset did not write`, {
      remedy: "choose another --output",
    });
  await access(dirname(path), constants.W_OK).catch((cause: unknown) => {
    throw ioError("write to", dirname(path), cause);
  });
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
    await rm(temporary, { recursive: true, force: true });
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
