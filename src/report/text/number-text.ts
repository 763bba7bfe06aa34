/**
 * A value of the data, twelve digits at most: `-0.5`, `1985`, `12,500`. Four digits stay together, since years do; five and more have commas.
 * What is too great or too small for that is written with a power of ten, as `1e+21`.
 */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(text)!;
  if (whole.length < 5 || rest.startsWith("e")) return text;
  let grouped = "";
  for (let at = 0; at < whole.length; at++)
    grouped += `${at > 0 && (whole.length - at) % 3 === 0 ? "," : ""}${whole[at]}`;
  return `${sign}${grouped}${rest}`;
}
