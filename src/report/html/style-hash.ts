import { sha256 } from "@noble/hashes/sha2.js";
import { toBase64 } from "../../core/text/base64.js";

/** The source expression by which a content security policy admits this style sheet and no other: `'sha256-…'`. */
export function styleHash(style: string): string {
  return `'sha256-${toBase64(sha256(new TextEncoder().encode(style)))}'`;
}
