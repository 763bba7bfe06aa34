import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { z } from "zod";
import { TwinsetError } from "../core/errors.js";
import { codecSchema } from "../encode/codec.js";
import { schemaSchema } from "../schema/schema.js";
import { dialectSchema } from "../table/dialect-schema.js";
import { rowsPerPersonSchema } from "./rows-per-person.js";

/** What a model.json holds: parameters and formats, never rows. */
export const twinModelSchema = z.strictObject({
  schema: schemaSchema,
  codec: codecSchema,
  synthesizer: z.string().max(64),
  /** The synthesizer's own parameters, which it checks itself. */
  model: z.json(),
  rowsPerPerson: rowsPerPersonSchema.nullable(),
  /** How the training file was written, for writing another one like it; names as its header had them. */
  dialect: dialectSchema,
  headerNames: z.array(z.string()),
  provenance: z.strictObject({
    /** Version of twinset that fitted the model. */
    version: z.string(),
    rows: z.int().min(1),
    persons: z.int().min(1),
    /** Fewest persons that hold a stored value. */
    k: z.int().min(1),
    /** 1: fitted on real rows; 2 on a first twin; and so on. */
    generation: z.int().min(1),
  }),
});
export type TwinModel = z.infer<typeof twinModelSchema>;

const FORMAT = "twinset-model";
const FORMAT_VERSION = 1;

/** Largest model file that is read. */
const MOST_CHARACTERS = 268435456;

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** SHA-256 of the payload's JSON text: a damaged file is refused. */
  sha256: z.string(),
  payload: z.json(),
});

/** The text of a model.json. */
export function writeTwinModel(model: TwinModel): string {
  const payload = JSON.stringify(model);
  return `{"format":"${FORMAT}","version":${FORMAT_VERSION},"sha256":"${digest(payload)}","payload":${payload}}\n`;
}

/**
 * Reads a model.json: data only, checked before use.
 * @throws E_MODEL when it is damaged, of another version, or no model at all
 */
export function parseTwinModel(text: string): TwinModel {
  if (text.length > MOST_CHARACTERS) throw new TwinsetError("E_LIMIT", "the model file is over 256 MiB");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new TwinsetError("E_MODEL", "the model file is no JSON", {
      remedy: "it may be cut short: fit the model again",
      cause,
    });
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) {
    const version = (json as { version?: unknown } | null)?.version;
    const fact =
      typeof version === "number" && version !== FORMAT_VERSION
        ? "the model file is of another format version"
        : "the file is no twinset model";
    throw new TwinsetError("E_MODEL", fact, { remedy: "fit the model again with this version", cause: file.error });
  }
  if (digest(JSON.stringify(file.data.payload)) !== file.data.sha256)
    throw new TwinsetError("E_MODEL", "the model file was changed since it was written", {
      remedy: "fit the model again",
    });
  const model = twinModelSchema.safeParse(file.data.payload);
  if (!model.success) throw new TwinsetError("E_MODEL", "the model file holds no sound model", { cause: model.error });
  if (model.data.codec.columns.length !== model.data.schema.columns.length)
    throw new TwinsetError("E_MODEL", "the model file's codec and schema differ in their columns");
  const { parquet } = model.data.dialect;
  if (
    parquet !== undefined &&
    (parquet.length !== model.data.schema.columns.length || !areDistinct(model.data.headerNames, parquet.length))
  )
    throw new TwinsetError("E_MODEL", "the model file's Parquet types and schema differ in their columns");
  return model.data;
}

function areDistinct(names: readonly string[], count: number): boolean {
  return names.length === count && new Set(names).size === count;
}

function digest(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
