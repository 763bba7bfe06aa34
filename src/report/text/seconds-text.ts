import { groupDigits } from "../../core/text/group-digits.js";

/** A time with the digits that it earns: `<0.1 s`, `0.4 s`, `12 s`, `3 min`, `2.5 h`. */
export function secondsText(seconds: number): string {
  if (seconds > 0 && seconds < 0.05) return "<0.1 s";
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 99.5) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  if (minutes < 99.5) return `${Math.round(minutes)} min`;
  const hours = minutes / 60;
  return hours < 9.95 ? `${hours.toFixed(1)} h` : `${groupDigits(hours)} h`;
}
