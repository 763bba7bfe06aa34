import type { Cells } from "./cells.js";
import { ownText } from "./own-text.js";
import type { PlainColumn } from "./table.js";

/** Cells held as their texts. */
export class PlainCells implements Cells {
  #texts: string[];

  constructor(texts: string[] = []) {
    this.#texts = texts;
  }

  get rows(): number {
    return this.#texts.length;
  }

  add(text: string): Cells {
    this.#texts.push(ownText(text));
    return this;
  }

  textAt(row: number): string {
    return this.#texts[row];
  }

  keepRows(mask: Uint8Array): void {
    this.#texts = this.#texts.filter((_, row) => mask[row] !== 0);
  }

  build(name: string): PlainColumn {
    return { kind: "plain", name, texts: this.#texts.slice() };
  }
}
