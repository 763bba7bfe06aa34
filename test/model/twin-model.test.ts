import { beforeAll, describe, expect, test } from "@jest/globals";
import { isTwinsetError } from "../../src/core/errors.js";
import { createSampler } from "../../src/model/sample-table.js";
import { parseTwinModel, type TwinModel, writeTwinModel } from "../../src/model/twin-model.js";
import { runInMemory, textSource } from "../job/run-in-memory.js";

describe("a model file", () => {
  let model: TwinModel;
  let text = "";
  beforeAll(async () => {
    const rows = Array.from(
      { length: 200 },
      (_, row) => `${20 + (row % 50)},${row % 3 ? "no" : "yes"},${["a", "b", "c"][(row * 7) % 3]}`,
    );
    model = (await runInMemory(textSource(`age,ill,ward\n${rows.join("\n")}\n`))).model;
    text = writeTwinModel(model);
  });

  /** The code of the error that reading gives, or what it read. */
  const reading = (changed: string) => {
    try {
      return parseTwinModel(changed);
    } catch (error) {
      return isTwinsetError(error) ? error.code : error;
    }
  };

  test("comes back as it was", () => {
    expect(parseTwinModel(text)).toEqual(model);
    expect(writeTwinModel(parseTwinModel(text))).toBe(text);
  });

  test("cut short at any length is refused", () => {
    for (let length = 0; length < text.length - 1; length += 13) expect(reading(text.slice(0, length))).toBe("E_MODEL");
  });

  test("with any one character changed is refused, or reads as the same model", () => {
    for (let at = 0; at < text.length; at += 17) {
      const flipped = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      const read = reading(flipped);
      if (read !== "E_MODEL") expect(read).toEqual(model);
    }
  });

  test.each([
    ["no JSON", "PK\u0003\u0004"],
    ["another tool's file", '{"model": "ctgan"}'],
    ["another version", '{"format":"twinset-model","version":99,"sha256":"","payload":{}}'],
    ["a pickle's idea of a model", "null"],
    [
      "a prototype",
      '{"__proto__":{"polluted":true},"format":"twinset-model","version":1,"sha256":"","payload":{"__proto__":{"polluted":true}}}',
    ],
  ])("that is %s is refused", (_, changed) => {
    expect(reading(changed)).toBe("E_MODEL");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("whose parameters were changed by hand, with the checksum made to fit, is refused before anything is drawn", async () => {
    const hostile = [
      { ...model, synthesizer: "bayes-net", model: { nodes: [], order: [0, 0] } },
      { ...model, model: { nodes: "x" } },
      { ...model, codec: { columns: model.codec.columns.slice(1) } },
      { ...model, schema: { ...model.schema, columns: [] } },
    ] as TwinModel[];
    for (const one of hostile) {
      const error = await (async () => {
        const sampler = await createSampler(parseTwinModel(writeTwinModel(one)), { seed: "1", given: [] });
        return sampler.sample(0, 5);
      })().catch((reason: unknown) => reason);
      expect((error as { code?: string }).code).toBe("E_MODEL");
    }
  });
});
