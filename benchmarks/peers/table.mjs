/** The columns of the printed table: heading, score, decimals, and the score that is its standard error within one run. */
const COLUMNS = [
  ["fit s", "fitSeconds", 1],
  ["sample s", "sampleSeconds", 1],
  ["peak MiB", "peakMiB", 0],
  ["C2ST", "c2st", 3],
  ["ceiling", "c2st_ceiling", 3],
  ["shape %", "shape_error_percent", 2],
  ["trend %", "trend_error_percent", 2],
  ["NMI error", "nmi_error", 4],
  ["TSTR", "tstr", 3],
  ["TRTR", "trtr", 3],
  ["membership", "membership_auc", 3, "membership_error"],
  ["white box", "white_box_auc", 3, "white_box_error"],
  ["DCR", "dcr_share", 3],
  ["copies T %", "copies_train_percent", 2],
  ["copies H %", "copies_holdout_percent", 2],
  ["least copies p", "copies_p_distinct", 3],
  ["unseen %", "unseen_levels_percent", 2],
  ["out %", "out_of_range_percent", 2],
  ["decimals %", "extra_decimals_percent", 2],
];

/** Markdown, a table for each set: means over seeds, behind ± their standard errors, where there are two seeds or more or a run gives its own. */
export function markdown(results) {
  const sets = [...new Set(results.map(({ set }) => set))];
  return sets
    .map((set) =>
      setTable(
        set,
        results.filter((result) => result.set === set),
      ),
    )
    .join("\n");
}

function setTable(set, results) {
  const { trainRows, columns, target, score } = results[0];
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  const rows = results.map(({ name, runs, means, errors, failed }) => {
    if (runs === 0) return line([name, failed.replaceAll("|", "/"), ...COLUMNS.slice(1).map(() => "")]);
    const cells = COLUMNS.map(([, key, decimals, own]) => cell(means[key], errors[key] ?? means[own], decimals));
    return line([failed === undefined ? name : `${name} (${runs} runs; ${failed})`, ...cells]);
  });
  const head = line(["", ...COLUMNS.map(([heading]) => heading)]) + line(["---", ...COLUMNS.map(() => "---")]);
  return `### ${set}: ${trainRows} x ${columns}, target ${target}${score === undefined ? "" : ` (${score})`}\n\n${head}${rows.join("")}`;
}

function cell(mean, error, decimals) {
  if (mean === undefined) return "";
  return mean.toFixed(decimals) + (error === undefined ? "" : ` ±${error.toFixed(decimals)}`);
}
