import { once } from "node:events";
import { createWriteStream } from "node:fs";

const REGIONS = ["north", "north-east", "east", "south", "south-west", "west", "islands", "abroad"];
const WORDS = "seen again after fall no fever slight cough rest advised pain left arm home today better waiting".split(
  " ",
);

/**
 * Writes a clean table of made-up visits, many to a person, until it has so many bytes: 18 columns (identifiers, whole numbers, decimals, levels, flags, dates, missing
 * cells, a quoted remark with delimiters and doubled quotes in one row of four). The same size gives the same bytes.
 * @returns rows below the header
 */
export async function generateTable(path, bytes) {
  let state = 2463534242;
  const below = (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  const header =
    "visit,person,age,sex,region,ward,arrived,left,stay,pulse,pressure,weight,cost,lab,score,smoker,outcome,remark\n";
  out.write(header);
  let size = header.length;
  let rows = 0;
  while (size < bytes) {
    let text = "";
    for (let end = rows + 2000; rows < end; rows++) {
      const person = below(400000);
      const stay = below(4) * below(9);
      const month = `2024-${String(1 + below(12)).padStart(2, "0")}`;
      const day = 1 + below(9);
      const remark = Array.from({ length: 2 + below(5) }, () => WORDS[below(WORDS.length)]).join(" ");
      const kind = below(8);
      text += `V${String(rows).padStart(9, "0")},${100000 + person},${Math.imul(person, 31) % 101},${person % 2 ? "f" : "m"},${REGIONS[(person >> 1) % 8]},W${below(40)}`;
      text += `,${month}-0${day},${month}-${day + 10},${stay},${50 + below(90)},${90 + below(90)},${below(20) ? (400 + below(800)) / 10 : ""}`;
      text += `,${(below(900000) / 100).toFixed(2)},${below(5) ? (below(100000) / 1000).toFixed(3) : "NA"},${below(1000000) / 1000000}`;
      text += `,${below(5) ? "no" : "yes"},${below(9) ? "alive" : "died"}`;
      text += kind === 0 ? `,"${remark}, ""as before"""\n` : kind === 1 ? `,"${remark}, then home"\n` : `,${remark}\n`;
    }
    size += text.length;
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return rows;
}
