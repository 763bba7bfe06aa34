import type { DictionaryColumn } from "../table/table.js";

/** Texts as codes: 0 stands for missing, c for `levels[c]`; `levels[0]` is empty. */
export interface CodedLevels {
  readonly levels: readonly string[];
  readonly codes: readonly Uint32Array[];
}

/**
 * Codes the same column of several tables over one shared dictionary, in the order in which levels are first listed. O(cells + levels).
 * @param parts the column in each table
 * @param isMissing true for a text that stands for no value
 */
export function codeLevels(parts: readonly DictionaryColumn[], isMissing: (text: string) => boolean): CodedLevels {
  const levels = [""];
  const shared = new Map<string, number>();
  const codes = parts.map((part) => {
    const own = Uint32Array.from(part.levels, (text) => {
      if (isMissing(text)) return 0;
      let code = shared.get(text);
      if (code === undefined) {
        code = levels.push(text) - 1;
        shared.set(text, code);
      }
      return code;
    });
    return part.codes.map((code) => own[code]);
  });
  return { levels, codes };
}
