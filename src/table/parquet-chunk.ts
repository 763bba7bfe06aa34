import type { ColumnMetaData, Compressors, DataReader, Encoding, PageHeader, SchemaElement } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { decodeRleHybrid } from "./decode-rle-hybrid.js";
import { pageValues } from "./parquet-page-values.js";
import type { ParquetValue } from "./parquet-text.js";

/** Some rows of a column: the values as they are stored, or indexes into the values of the chunk's dictionary. */
export interface ParquetPage {
  rows: number;
  /** 0 for each row that is null; undefined when none is. */
  defined: Uint8Array | undefined;
  /** Of the rows that are not null: values, or with a dictionary their places in it. */
  values: ArrayLike<ParquetValue>;
  dictionary: readonly ParquetValue[] | undefined;
}

/** A column of one row group. */
export interface ParquetChunk {
  meta: ColumnMetaData;
  element: SchemaElement;
  /** Rows of the row group. */
  rows: number;
  compressors: Compressors;
}

/**
 * The pages of a flat column chunk, one by one.
 *
 * hyparquet reads headers, compressions and encodings. The runs of levels and dictionary indexes, and how pages follow each other, are read
 * here: a damaged run length would make hyparquet fill the memory, and it would decode a page anew for each range of its rows.
 * Source: Apache Parquet format, README.md and Encodings.md.
 * @throws errors of any class for a file that is damaged
 */
export function* parquetPages(file: Uint8Array, chunk: ParquetChunk): Generator<ParquetPage, void, void> {
  const { meta, element, compressors } = chunk;
  const first = Number(meta.data_page_offset);
  // Some writers leave the offset of the dictionary out, or at 0.
  const dictionaryAt = Number(meta.dictionary_page_offset ?? 0);
  const reader = viewOf(file);
  reader.offset = dictionaryAt > 0 && dictionaryAt < first ? dictionaryAt : first;
  let dictionary: ParquetValue[] | undefined;
  for (let row = 0; row < chunk.rows; ) {
    const header = parquetHeader(reader);
    const packed = file.subarray(reader.offset, reader.offset + header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    if (header.type === "DICTIONARY_PAGE") {
      const bytes = decompressPage(packed, header.uncompressed_page_size, meta.codec, compressors);
      const count = header.dictionary_page_header?.num_values ?? 0;
      if (count > bytes.length) throw new RangeError("a dictionary is larger than its page");
      dictionary = Array.from(pageValues(bytes, "PLAIN", element, count));
    } else if (header.type === "DATA_PAGE" || header.type === "DATA_PAGE_V2") {
      const page = dataPage(packed, header, { ...chunk, rows: chunk.rows - row }, dictionary);
      row += page.rows;
      yield page;
    } else if (header.type !== "INDEX_PAGE") throw new RangeError("a page of no known kind");
  }
}

function dataPage(
  packed: Uint8Array,
  header: PageHeader,
  { meta, element, rows: left, compressors }: ParquetChunk,
  dictionary: readonly ParquetValue[] | undefined,
): ParquetPage {
  const { data_page_header: one, data_page_header_v2: two, uncompressed_page_size: size } = header;
  const rows = (one ?? two)?.num_values;
  if (rows === undefined || rows < 0 || rows > left) throw new RangeError("a page has more rows than its row group");
  const levels = element.repetition_type === "REQUIRED" ? undefined : new Uint8Array(rows);
  let bytes: Uint8Array;
  let encoding: Encoding;
  if (two !== undefined) {
    // Levels stand before the values and are not packed.
    const before = two.repetition_levels_byte_length + two.definition_levels_byte_length;
    if (levels) decodeRleHybrid(packed.subarray(two.repetition_levels_byte_length, before), 1, levels);
    const codec = two.is_compressed === false ? "UNCOMPRESSED" : meta.codec;
    bytes = decompressPage(packed.subarray(before), size - before, codec, compressors);
    encoding = two.encoding;
  } else {
    bytes = decompressPage(packed, size, meta.codec, compressors);
    if (levels) {
      if (one!.definition_level_encoding !== "RLE") throw new RangeError("definition levels of an old encoding");
      const length = viewOf(bytes).view.getUint32(0, true);
      decodeRleHybrid(bytes.subarray(4, 4 + length), 1, levels);
      bytes = bytes.subarray(4 + length);
    }
    encoding = one!.encoding;
  }
  const count = levels === undefined ? rows : levels.reduce((sum, level) => sum + level, 0);
  const indexed = encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY";
  return {
    rows,
    defined: count === rows ? undefined : levels,
    values: count === 0 ? [] : indexed ? indexes(bytes, count) : pageValues(bytes, encoding, element, count),
    dictionary: indexed ? (dictionary ?? []) : undefined,
  };
}

function indexes(bytes: Uint8Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  if (bytes.length === 0) throw new RangeError("a page ends too early");
  decodeRleHybrid(bytes.subarray(1), bytes[0], places);
  return places;
}

function viewOf(bytes: Uint8Array): DataReader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}
