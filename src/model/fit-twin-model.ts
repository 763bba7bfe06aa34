import type { FitContext } from "../core/context.js";
import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { VERSION } from "../core/version.js";
import { type Codec, DEFAULT_CODEC_OPTIONS, encode, learnCodec } from "../encode/codec.js";
import type { Codes } from "../encode/codes.js";
import type { Schema } from "../schema/schema.js";
import { findSynthesizer } from "../synthesizers/registry.js";
import type { Dialect } from "../table/dialect.js";
import type { Table } from "../table/table.js";
import { learnRowsPerPerson } from "./rows-per-person.js";
import type { TwinModel } from "./twin-model.js";

/** A fit needs this many persons: fewer would leave nothing that five of them share. */
export const FEWEST_PERSONS = 20;
/** Under this many persons a fit is possible but poor. */
const FEW_PERSONS = 500;

/** Everything a fit needs besides its context. */
export interface FitInput {
  table: Table;
  schema: Schema;
  /** Person of each row; undefined: every row is a person. */
  person: Uint32Array | undefined;
  persons: number;
  dialect: Dialect;
  headerNames: readonly string[];
  synthesizer: string;
  options: unknown;
}

/** A table in the codes that were learned from it. */
export interface CodedTable {
  codec: Codec;
  codes: Codes;
  notes: Note[];
}

/** Learns the codec from every row given. @throws E_TOO_FEW_ROWS */
export function codeTable(input: Pick<FitInput, "table" | "schema" | "person" | "persons">): CodedTable {
  if (input.persons < FEWEST_PERSONS)
    throw new TwinsetError("E_TOO_FEW_ROWS", `there are ${input.persons} persons to learn from`, {
      remedy: `a twin needs at least ${FEWEST_PERSONS}; lower --holdout or bring more rows`,
    });
  const { codec, notes } = learnCodec(input.table, input.schema, { person: input.person, persons: input.persons });
  return { codec, codes: encode(codec, input.table, input.schema, input.person), notes };
}

/**
 * Learns codec and synthesizer from every row given, and packs them as data.
 * @param coded the table's codes, where they are there already
 */
export async function fitTwinModel(
  input: FitInput,
  context: FitContext,
  coded = codeTable(input),
): Promise<{ model: TwinModel; codes: Codes; notes: Note[] }> {
  const entry = findSynthesizer(input.synthesizer);
  const options = entry.options.safeParse(input.options);
  if (!options.success)
    throw new TwinsetError("E_USAGE", `the options of ${entry.id} are not right`, {
      remedy: options.error.issues.map((issue) => issue.message).join("; "),
    });
  const { codec, codes } = coded;
  const notes = [...coded.notes];
  context.signal?.throwIfAborted();
  const synthesizer = await entry.load();
  const fitted = await synthesizer.fit(codes, options.data, context);
  if (input.persons < FEW_PERSONS)
    notes.push({
      code: "few-persons",
      text: `only ${input.persons} persons to learn from: the twin will be rough (500 and more do better)`,
    });
  const model: TwinModel = {
    schema: input.schema,
    codec,
    synthesizer: entry.id,
    model: fitted.toJSON(),
    rowsPerPerson: learnRowsPerPerson(input.person, input.persons, DEFAULT_CODEC_OPTIONS.k) ?? null,
    dialect: input.dialect,
    headerNames: [...input.headerNames],
    provenance: {
      version: VERSION,
      rows: input.table.rows,
      persons: input.persons,
      k: DEFAULT_CODEC_OPTIONS.k,
      generation: 1,
    },
  };
  return { model, codes, notes };
}
