/** Dates as people and programs write them; where two read a column alike, the earlier one is taken. */
const PLAIN = (
  "YYYY-MM-DD|YYYY/MM/DD|YYYY.MM.DD|YYYY-M-D|YYYY/M/D" +
  "|DD/MM/YYYY|DD.MM.YYYY|DD-MM-YYYY|DD MM YYYY|D/M/YYYY|D.M.YYYY|D-M-YYYY" +
  "|DD/MM/YY|DD.MM.YY|DD-MM-YY|D/M/YY|D.M.YY|D-M-YY" +
  "|MM/DD/YYYY|MM-DD-YYYY|M/D/YYYY|M-D-YYYY|MM/DD/YY|MM-DD-YY|M/D/YY|M-D-YY" +
  "|YYYY-MM|YYYY/MM|MM/YYYY|M/YYYY|MM-YYYY|YYYYmM|YYYY-Www|YYYYWww"
).split("|");

/** Dates of digits alone: codes look the same, so they count only when their years are likely. */
export const DIGIT_DATES: readonly string[] =
  "YYYYMMDD|DDMMYYYY|MMDDYYYY|YYYYMM|YYYYww|YYMMDD|YYYYMMDDHHmm|YYYYMMDDHHmmss|YYYYMMDDTHHmmss|YYYYMMDDTHHmmssZ|HHmm".split(
    "|",
  );

const WORDED = (
  "DD-Mon-YYYY|D-Mon-YYYY|DD-Mon-YY|D-Mon-YY|DD Mon YYYY|D Mon YYYY|DD Mon YY|D Mon YY|DD/Mon/YYYY|D/Mon/YYYY|DD.Mon.YYYY" +
  "|DDMonYYYY|DDMonYY|DD Month YYYY|D Month YYYY|DD. Month YYYY|D. Month YYYY|Mon DD, YYYY|Mon D, YYYY|Month DD, YYYY|Month D, YYYY" +
  "|Mon DD YYYY|Mon D YYYY|YYYY-Mon-DD|Mon YYYY|Mon-YYYY|MonYYYY|Mon-YY|Mon YY|Month YYYY"
).split("|");

/** `Mon` as Mar, MAR or mar. */
const inEveryCase = (layout: string) => [
  layout,
  layout.replace("Month", "MONTH").replace("Mon", "MON"),
  layout.replace("Month", "month").replace("Mon", "mon"),
];

/** Layouts of a date without a time of day. */
export const DATE_PARTS: readonly string[] = [...PLAIN, ...DIGIT_DATES, ...WORDED.flatMap(inEveryCase)];

/** Midnight in every cell is no time of day: such a column holds dates. */
const MIDNIGHTS = ["00:00", "00:00:00", "00:00:00.0", "00:00:00.000", "0:00", "0:00:00"];

const CLOCKS = (
  "HH:mm|HH:mm:ss|HH:mm:ss.0|HH:mm:ss.000|HH:mm:ss.0000000|HH:mm:ss.SSS|HH:mm:ss.SSSSSS|H:mm|H:mm:ss" +
  "|hh:mm AM|h:mm AM|hh:mm:ss AM|h:mm:ss AM|hh:mmAM|h:mmAM|hh:mm am|h:mm am|hh:mm:ss am|h:mm:ss am"
).split("|");

const ZONES = ["", "Z", " UTC", "+00:00", "+0000", "+00", "ZZ"];

/** Layouts of a time of day behind a date, with what stands between the two. */
export const TIME_PARTS: readonly string[] = [" ", "T", ":"].flatMap((mark) =>
  [...MIDNIGHTS, ...CLOCKS].flatMap((clock) => ZONES.map((zone) => mark + clock + zone)),
);

/** Layouts of a time of day alone. */
export const TIMES_ALONE: readonly string[] = CLOCKS;
