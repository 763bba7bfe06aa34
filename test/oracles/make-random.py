"""Writes random.json: words and uniforms of named streams, by a second implementation that uses Python's exact integers.

Made with Python 3.11.7 (hashlib only). The Philox here is first held to the three known answers of Random123's kat_vectors.
Run: python3 test/oracles/make-random.py
then: npx biome check --write test/oracles (lays the file out)
"""

import hashlib
import json
from pathlib import Path

MASK = 0xFFFFFFFF


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & MASK, (a >> 32) ^ c[3] ^ k[1], a & MASK]
        k = [(k[0] + 0x9E3779B9) & MASK, (k[1] + 0xBB67AE85) & MASK]
    return c


KNOWN = [
    ([0] * 4, [0] * 2, [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]),
    ([MASK] * 4, [MASK] * 2, [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD]),
    (
        [0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344],
        [0xA4093822, 0x299F31D0],
        [0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1],
    ),
]
for counter, key, answer in KNOWN:
    assert philox(counter, key) == answer


def case(seed, purpose, row, slot, attempt):
    digest = hashlib.sha256(f"twinset/1\n{seed}\n{purpose}".encode()).digest()
    key = [int.from_bytes(digest[0:4], "little"), int.from_bytes(digest[4:8], "little")]
    words = philox([row & MASK, row >> 32, slot, attempt], key)
    k = (words[0] >> 6 << 26) + (words[1] >> 6)
    uniform = (2 * k + 1) / 2**53
    return {"seed": seed, "purpose": purpose, "row": row, "slot": slot, "attempt": attempt, "word": words[0], "uniform": uniform}


NAMES = [("0", "sample"), ("20240229", "decode"), ("", ""), ("18446744073709551615", "split"), ("Zürich 雪 🙂", "column: âge")]
ADDRESSES = [
    (0, 0, 0),
    (1, 0, 0),
    (0, 1, 0),
    (0, 0, 1),
    (2**31, 2**31, 2**31),
    (2**32 - 1, 7, 0),
    (2**32, 7, 0),
    (2**53 - 1, 2**32 - 1, 2**32 - 1),
    (123456789012345, 42, 3),
]
cases = [case(*name, *address) for name in NAMES for address in ADDRESSES]
block = [philox([i * 0x9E3779B1 & MASK, i, i << 16 & MASK, ~i & MASK], [i * 77 & MASK, MASK - i]) for i in range(40)]
out = {"made": "Python 3.11.7 integers", "cases": cases, "blocks": block}
text = json.dumps(out, ensure_ascii=False)
(Path(__file__).parent / "random.json").write_text(text + "\n", encoding="utf-8")
