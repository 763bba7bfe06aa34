import { sha256 } from "@noble/hashes/sha2.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The source expression by which a content security policy admits this style sheet and no other: `'sha256-…'`. */
export function styleHash(style: string): string {
  return `'sha256-${base64(sha256(new TextEncoder().encode(style)))}'`;
}

/** Base64 of bytes. @see RFC 4648 section 4 */
function base64(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++)
      out += at + digit > bytes.length ? "=" : DIGITS[(bits >> (18 - 6 * digit)) & 63];
  }
  return out;
}
