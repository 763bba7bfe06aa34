import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes a table of made-up patients: 15 columns of every kind (id, numbers with and without decimals, heaped and skewed ones, levels, flags, a date,
 * missing cells), dependent through a hidden severity. The same size gives the same bytes.
 */
export async function generateTable(path, rows) {
  let state = 12345;
  // A linear congruential generator is enough: the table is for time and memory, and has to be the same everywhere.
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  const normal = () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  };
  const pick = (list) => list[Math.floor(uniform() * list.length)];
  const out = createWriteStream(path);
  out.write("id,age,sex,region,admitted,severity,stay,cost,weight,height,smoker,insurance,diagnosis,lab,outcome\n");
  for (let from = 0; from < rows; from += 5000) {
    let text = "";
    for (let row = from; row < Math.min(rows, from + 5000); row++) {
      const severity = normal();
      const age = Math.max(0, Math.min(101, Math.round(55 + 18 * normal() + 6 * severity)));
      const sex = uniform() < 0.52 ? "f" : "m";
      const day = new Date(Date.UTC(2019, 0, 1) + Math.floor(uniform() * 1800) * 86400000).toISOString().slice(0, 10);
      const stay = Math.max(0, Math.round(Math.exp(1 + 0.6 * severity + 0.5 * normal())) - 1);
      const cost = (800 * (stay + 1) * Math.exp(0.4 * normal())).toFixed(2);
      const height = Math.round((sex === "f" ? 165 : 178) + 7 * normal());
      const weight = uniform() < 0.06 ? "" : (height - 95 + 12 * normal()).toFixed(1);
      const lab = uniform() < 0.25 ? "" : Math.exp(0.3 * severity + 0.5 * normal()).toFixed(3);
      const outcome = uniform() < 1 / (1 + Math.exp(3 - 1.2 * severity - 0.02 * age)) ? "died" : "alive";
      text += `P${String(row).padStart(8, "0")},${age},${sex},R${Math.floor(uniform() * uniform() * 40)},${day},${Math.max(1, Math.min(5, Math.round(3 + severity)))},${stay},${cost},${weight},${height},${uniform() < 0.2 ? "yes" : "no"},${pick(["public", "public", "private", "none"])},${pick(["I", "J", "K", "C"])}${Math.floor(uniform() * uniform() * 100)},${lab},${outcome}\n`;
    }
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateTable(process.argv[2], Number(process.argv[3]));
