/** True for two digits each of a month and a day of the month, such as stand in numbers that hold a date of birth; every February has 29 days. */
export function isLikelyDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
