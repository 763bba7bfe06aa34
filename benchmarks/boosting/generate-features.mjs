/** Codes a column, whether they stand in an order, and codes outside it: numbers in full, heaped numbers, levels, flags. */
const COLUMNS = [
  ...Array.from({ length: 8 }, (_, at) => ({ size: 256, ordered: true, special: at % 3 === 0 ? 1 : 0 })),
  { size: 100, ordered: true, special: 0 },
  { size: 40, ordered: true, special: 1 },
  { size: 50, ordered: false, special: 0 },
  { size: 12, ordered: false, special: 1 },
  { size: 5, ordered: false, special: 0 },
  { size: 2, ordered: false, special: 0 },
  { size: 2, ordered: false, special: 0 },
];

/**
 * Made-up features, 15 columns, skewed every other one, with a label and a number that depend on all of them, on two together, and on chance.
 * The same number of rows gives the same bytes.
 */
export function generateFeatures(rows) {
  let state = 12345;
  const uniform = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const columns = COLUMNS.map((shape, at) => {
    const codes = new Uint8Array(rows);
    for (let row = 0; row < rows; row++)
      codes[row] = Math.floor(uniform() * (at % 2 === 1 ? uniform() : 1) * shape.size);
    return { ...shape, codes };
  });
  const labels = new Uint8Array(rows);
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let score = 8 * (columns[0].codes[row] / 256 - 0.5) * (columns[1].codes[row] / 256 - 0.5);
    columns.forEach(({ codes, size, ordered }, at) => {
      score += ((at % 3) - 1) * (ordered ? codes[row] / size : ((7 * codes[row]) % 5) / 5);
    });
    values[row] = score + uniform() + uniform() + uniform() - 1.5;
    labels[row] = uniform() < 1 / (1 + Math.exp(-2 * score)) ? 1 : 0;
  }
  return { features: { rows, columns }, labels, values };
}
