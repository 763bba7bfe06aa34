const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/**
 * A 32-bit hash of a text, spread evenly: FNV-1a over its UTF-16 code units, then the finaliser of MurmurHash3. Not for secrets.
 * @param seed an unsigned 32-bit number; another seed gives an unrelated hash
 * @returns an unsigned 32-bit number
 */
export function hashText(text: string, seed = 0): number {
  let hash = OFFSET ^ mixed(seed);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return mixed(hash ^ text.length);
}

/** The same for an unsigned 32-bit number. */
export function hashNumber(value: number, seed = 0): number {
  return mixed(Math.imul(OFFSET ^ mixed(seed) ^ value, PRIME));
}

function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
