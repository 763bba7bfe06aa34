import { TwinsetError } from "../../core/errors.js";

const FACTS: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  EISDIR: "it is a folder, not a file",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be too large",
  EIO: "the disk failed",
};

/** A failed file operation as one clear sentence: what was tried, with which path, and why it failed. */
export function ioError(action: string, path: string, cause: unknown): TwinsetError {
  const code = (cause as { code?: string } | null)?.code ?? "";
  return new TwinsetError(
    "E_IO",
    `cannot ${action} ${path}: ${FACTS[code] ?? (code === "" ? "the system gave no reason" : code)}`,
    { cause },
  );
}
