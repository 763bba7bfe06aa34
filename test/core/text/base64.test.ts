import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromBase64, toBase64 } from "../../../src/core/text/base64.js";

const ascii = (text: string) => new TextEncoder().encode(text);

describe("base64", () => {
  // RFC 4648, section 10.
  test.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("of %j is that of RFC 4648", (text, encoded) => {
    expect(toBase64(ascii(text))).toBe(encoded);
    expect(fromBase64(encoded)).toEqual(ascii(text));
  });

  test("is what Node writes, and gives any bytes back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(text)).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
    const every = Uint8Array.from({ length: 65536 }, (_, at) => (at % 3 === 0 ? at >> 8 : at));
    expect(fromBase64(toBase64(every))).toEqual(every);
  });

  test.each([
    ["cut short", "Zm9vYg="],
    ["without its padding", "Zm9vYg"],
    ["with a pad too many", "Zm9v===="],
    ["with a pad inside", "Zg==Zm9v"],
    ["of pads alone", "===="],
    ["with three pads", "A==="],
    ["with a line break", "Zm9v\nYmE"],
    ["with blanks", "Zm 9v Yg"],
    ["of the alphabet for addresses", "-_-_"],
    ["with a letter beyond Latin-1", "Zm9\u0141"],
    ["with bits that mean nothing, one byte", "Zh=="],
    ["with bits that mean nothing, two bytes", "Zm9="],
  ])("refuses a text %s", (_, text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  test("a text is refused, or is the only one of its bytes", () => {
    const digit = fc.constantFrom(..."ABCZabcz019+/=-_ ");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: digit, maxLength: 12 })), (text) => {
        const bytes = fromBase64(text);
        if (bytes !== undefined) expect(toBase64(bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
