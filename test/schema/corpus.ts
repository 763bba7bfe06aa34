import type { Format, Role, Sdtype } from "../../src/schema/schema.js";
import { type Draws, drawsOf, padded, scattered } from "./draws.js";

/** A column as hospitals, banks and schools write them, with what its owner would say it is. */
export interface LabelledColumn {
  name: string;
  /** What is special about it. */
  what: string;
  cells: readonly string[];
  /** The same column in a table of other length. */
  cellsOf(rows: number): string[];
  sdtype: Sdtype;
  role?: Role;
  /** The parts of the format that matter. */
  format?: { [Part in keyof Format]?: unknown };
  missing?: { token: string | null; count?: number; also?: string[] };
  decimal?: "." | ",";
  quoted?: boolean;
}

type Maker = (draws: Draws, row: number) => string | number;
type Extra = Partial<Omit<LabelledColumn, "cells" | "cellsOf" | "sdtype">> & { rows?: number };

const ROWS = 600;

function column(sdtype: Sdtype, name: string, what: string, make: Maker, extra: Extra = {}): LabelledColumn {
  const { rows = ROWS, ...rest } = extra;
  const draws = drawsOf(`${name}/${what}`);
  const cellsOf = (length: number) => Array.from({ length }, (_, row) => String(make(draws(row), row)));
  return { name, what, cells: cellsOf(rows), cellsOf, sdtype, ...rest };
}

/** Replaces the cells of some rows. */
function some(share: number, text: string, make: Maker): Maker {
  return (draws, row) => (draws.unit(90 + text.length) < share ? text : make(draws, row));
}

const id = (name: string, what: string, make: Maker, extra?: Extra) =>
  column("id", name, what, make, { role: "direct identifier", ...extra });
const text = (name: string, what: string, make: Maker, extra?: Extra) =>
  column("text", name, what, make, { role: "direct identifier", ...extra });
const number = (name: string, what: string, make: Maker, extra?: Extra) => column("numerical", name, what, make, extra);
const levels = (name: string, what: string, make: Maker, extra?: Extra) =>
  column("categorical", name, what, make, extra);
const flag = (name: string, words: string, extra?: Extra) =>
  column("boolean", name, words, (d) => d.pick(words), {
    format: { words: words.split("|").sort() },
    ...extra,
  });

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const day = (d: Draws) => d.whole(1, 28, 1);
const month = (d: Draws) => d.whole(1, 12, 2);
const year = (d: Draws) => d.whole(1998, 2023, 3);
const two = (value: number) => padded(value, 2);
const clock = (d: Draws) => `${two(d.whole(0, 23, 4))}:${two(d.whole(0, 59, 5))}`;
const seconds = (d: Draws) => `${clock(d)}:${two(d.whole(0, 59, 6))}`;
const iso = (d: Draws) => `${year(d)}-${two(month(d))}-${two(day(d))}`;
const date = (name: string, layout: string, make: Maker, extra?: Extra) =>
  column("datetime", name, layout, make, { role: "quasi-identifier", format: { date: layout }, ...extra });

const DATES = [
  date("admission_date", "YYYY-MM-DD", iso),
  date("dob", "DD/MM/YYYY", (d) => `${two(day(d))}/${two(month(d))}/${year(d)}`),
  date("service_date", "MM/DD/YYYY", (d) => `${two(month(d))}/${two(day(d))}/${year(d)}`),
  date("visit", "M/D/YYYY", (d) => `${month(d)}/${day(d)}/${year(d)}`),
  date("Geburtsdatum", "DD.MM.YYYY", (d) => `${two(day(d))}.${two(month(d))}.${year(d)}`),
  date("Datum", "D.M.YYYY", (d) => `${day(d)}.${month(d)}.${year(d)}`),
  date("Aufnahme", "DD.MM.YYYY HH:mm", (d) => `${two(day(d))}.${two(month(d))}.${year(d)} ${clock(d)}`),
  date("discharge", "YYYY-MM-DD HH:mm:ss", (d) => `${iso(d)} ${seconds(d)}`),
  date("created_at", "YYYY-MM-DDTHH:mm:ssZ", (d) => `${iso(d)}T${seconds(d)}Z`),
  date(
    "updated_at",
    "YYYY-MM-DD HH:mm:ss.SSSSSS",
    (d) => `${iso(d)} ${seconds(d)}.${padded(d.whole(0, 999999, 7), 6)}`,
  ),
  date("event_time", "YYYY-MM-DDTHH:mm:ss.SSSZ", (d) => `${iso(d)}T${seconds(d)}.${padded(d.whole(0, 999, 7), 3)}Z`),
  date("charttime", "YYYY-MM-DD HH:mm:ss.0", (d) => `${iso(d)} ${seconds(d)}.0`),
  date("joined", "YYYY-MM-DD 00:00:00", (d) => `${iso(d)} 00:00:00`),
  date("surgery", "DD-Mon-YYYY", (d) => `${two(day(d))}-${MONTHS[month(d) - 1]}-${year(d)}`),
  date("visit_dt", "DDMONYYYY", (d) => `${two(day(d))}${MONTHS[month(d) - 1].toUpperCase()}${year(d)}`),
  date(
    "sasdt",
    "DDMONYYYY:HH:mm:ss",
    (d) => `${two(day(d))}${MONTHS[month(d) - 1].toUpperCase()}${year(d)}:${seconds(d)}`,
  ),
  date("opened", "D-Mon-YY", (d) => `${day(d)}-${MONTHS[month(d) - 1]}-${two(year(d) % 100)}`),
  date("issue_d", "Mon-YYYY", (d) => `${MONTHS[month(d) - 1]}-${year(d)}`),
  date("recorded", "YYYY-MM-DDTHH:mm:ssZZ", (d) => `${iso(d)}T${seconds(d)}-0${d.whole(4, 5, 7)}:00`),
  date("message_time", "YYYYMMDDHHmmss", (d) => `${iso(d)}${seconds(d)}`.replace(/\D/g, "")),
  date("date", "YYMMDD", (d) => `${d.whole(93, 98, 3)}${two(month(d))}${two(day(d))}`),
  date("seen_on", "D Mon YYYY", (d) => `${day(d)} ${MONTHS[month(d) - 1]} ${year(d)}`),
  date("due", "D. Month YYYY", (d) => `${day(d)}. ${d.pick("March|April|May|June|August")} ${year(d)}`),
  date("born", "YYYY/MM/DD", (d) => iso(d).replaceAll("-", "/")),
  date("start", "HHmm", (d) => clock(d).replace(":", "")),
  date("posted", "Mon D, YYYY", (d) => `${MONTHS[month(d) - 1]} ${day(d)}, ${year(d)}`),
  date(
    "logged",
    "M/D/YYYY h:mm AM",
    (d) => `${month(d)}/${day(d)}/${year(d)} ${d.whole(1, 12, 4)}:${two(d.whole(0, 59, 5))} ${d.pick("AM|PM", 8)}`,
  ),
  date("birth", "YYYYMMDD", (d) => `${d.whole(1930, 2010, 3)}${two(month(d))}${two(day(d))}`),
  date("period", "YYYYMM", (d) => `${year(d)}${two(month(d))}`),
  date("month", "YYYY-MM", (d) => `${year(d)}-${two(month(d))}`),
  date("expiry", "MM/YYYY", (d) => `${two(month(d))}/${year(d)}`),
  date("seen", "DD/MM/YY", (d) => `${two(day(d))}/${two(month(d))}/${two(year(d) % 100)}`),
  date("arrival_time", "HH:mm", clock),
  date("discharge_date", "YYYY-MM-DD", some(0.3, "", iso), { missing: { token: "" } }),
  date(
    "death_date",
    "DD/MM/YYYY",
    some(0.02, "00/00/0000", (d) => `${two(day(d))}/${two(month(d))}/${year(d)}`),
  ),
  date(
    "closed",
    "YYYYMMDD",
    some(0.25, "00000000", (d) => `${year(d)}${two(month(d))}${two(day(d))}`),
  ),
  date(
    "timestamp",
    "YYYY-MM-DD HH:mm:ss",
    (_, row) =>
      `2024-03-${two(1 + Math.floor(row / 300))} ${two(Math.floor(row / 30) % 24)}:${two(row % 60)}:${two((row * 7) % 60)}`,
  ),
];

const NAMES =
  "Abel Baker Carver Dyer Elder Farmer Glover Hunter Ironer Joiner Keeper Lorimer Mason Naylor Ostler Potter Quarrier Reeve".split(
    " ",
  );
const WORDS =
  "patient reports seen again pain left knee after fall advised rest review clinic stable wound clean sleeps well eats less".split(
    " ",
  );
const surname = (d: Draws) => `${NAMES[d.whole(0, 17, 1)]}${d.letters(2)}`;
const sentence = (d: Draws) =>
  Array.from({ length: d.whole(5, 14, 1) }, (_, at) => WORDS[d.whole(0, WORDS.length - 1, at + 2)]).join(" ");

const IDS = [
  id("", "an unnamed index from 0", (_, row) => row, { name: "column_1", format: { pattern: "{count0}" } }),
  id("id", "a row number from 1", (_, row) => row + 1, { format: { pattern: "{count}" } }),
  id("Unnamed: 0", "the index of a shuffled table", (_, row) => scattered(row, ROWS)),
  id("pup", "rising, with gaps", (_, row) => row + 1 + Math.floor(row / 9)),
  id("patient_id", "repeats over visits", (d) => 10000 + d.whole(1, 150)),
  id("subject_id", "few persons, many rows", (d) => d.whole(301, 312)),
  id("MRN", "repeats, zeros in front", (d) => padded(d.whole(1, 200), 8)),
  id("patient_nbr", "ten digits, repeats", (d) => 1135000000 + 37 * d.whole(1, 250)),
  id("encounter_id", "never repeats", (_, row) => 2000000 + scattered(row, 90001), { format: { pattern: "{d7}" } }),
  id("PatientID", "text with a prefix", (_, row) => `PT-${padded(scattered(row, 90001), 5)}`, {
    format: { pattern: "PT-{d5}" },
  }),
  id("subject", "text with a prefix, repeats", (d) => `S${padded(d.whole(1, 90), 4)}`, {
    format: { pattern: "S{d4}" },
  }),
  id("loan_id", "letters and digits", (_, row) => `LP${padded(scattered(row, 90001), 6)}`, {
    format: { pattern: "LP{d6}" },
  }),
  id("case_number", "with a year", (_, row) => `${2015 + (row % 8)}-${padded(scattered(row, 90001), 6)}`, {
    format: { pattern: "{d4}-{d6}" },
  }),
  id("uuid", "UUID", (d) => [8, 4, 4, 4, 12].map((n, at) => d.letters(n, "0123456789abcdef", at)).join("-"), {
    format: { pattern: "{h8}-{h4}-{h4}-{h4}-{h12}" },
  }),
  id(
    "pseudonym",
    "SHA-256 of a patient, repeats",
    (d) => drawsOf("hash")(d.whole(1, 200)).letters(64, "0123456789abcdef"),
    { format: { pattern: "{h64}" } },
  ),
  id("hn", "text with a prefix, repeats, a name that says nothing", (d) => `MRN${padded(d.whole(1, 200), 7)}`, {
    format: { pattern: "MRN{d7}" },
  }),
  id("account_id", "accounts in transactions", (d) => d.whole(1, 150)),
  id("nhs_number", "in groups", (d) => {
    const p = drawsOf("nhs")(d.whole(1, 200));
    return `4${p.letters(2, "123456789")} ${p.letters(3, "123456789", 1)} ${p.letters(4, "123456789", 2)}`;
  }),
  id("url", "web addresses", (_, row) => `https://bank.example/loan?id=${1000000 + scattered(row, 90001)}`, {
    format: { pattern: "https://bank.example/loan?id={d7}" },
  }),
  id("card", "masked card numbers", (d) => `**** **** **** ${d.letters(4, "0123456789")}`),
  id("token", "opaque letters of both cases", (d) => d.letters(22, "0123456789ABCDEFGHabcdefgh"), {
    format: { pattern: "{x22}" },
  }),
  id("account_number", "ten digits, repeats", (d) => 4000000000 + 1234567 * d.whole(1, 200)),
  id("iban", "IBAN", (d) => `DE${d.letters(20, "0123456789")}`, { format: { pattern: "DE00{d18}" } }),
  id(
    "konto",
    "IBAN by its shape, in groups, repeats",
    (d) =>
      drawsOf("konto")(d.whole(1, 100))
        .letters(18, "0123456789")
        .replace(/^(..)(....)(....)(....)(....)/, "GB$1 ABCD $2 $3 $4 $5"),
    {},
  ),
  id(
    "ssn",
    "social security number, repeats",
    (d) => {
      const p = drawsOf("ssn")(d.whole(1, 120));
      return `${p.letters(3, "123456789")}-${p.letters(2, "123456789", 1)}-${p.letters(4, "123456789", 2)}`;
    },
    { format: { pattern: "{d3}-00-{d4}" } },
  ),
  id("phone", "ten digits as one number", (d) => `2${d.letters(9, "123456789")}`),
  id(
    "contact",
    "phone numbers with marks",
    (d) => `(${d.letters(3, "23456789")}) 555-${d.letters(4, "0123456789", 1)}`,
    { format: { pattern: "({d3}) 555-01{d2}" } },
  ),
  id(
    "Telefon",
    "phone numbers in many layouts",
    (d) => d.pick("+49 30 |030 |0171-|+44 20 7946 ") + d.letters(7, "123456789"),
  ),
  id("email", "e-mail addresses", (d) => `${surname(d).toLowerCase()}.${d.letters(4, undefined, 9)}@example.org`),
  id("mail", "e-mail addresses, each a few times", (d) => `person${d.whole(1, 40)}@example.com`),
  id("Email", "a few addresses among texts that say there is none", (d) =>
    d.unit(1) < 0.4 ? d.pick("none|refused", 2) : `p${d.whole(1, 12, 3)}@example.com`,
  ),
  id("ip", "IP addresses", (d) => [1, 2, 3, 4].map((slot) => d.whole(1, 254, slot)).join(".")),
  id("customer_no", "18 digits", (d) => `1${d.letters(17, "0123456789")}`, { format: { pattern: "{d18}" } }),
  id("row", "quoted row names", (_, row) => 5 * scattered(row, 6007), { name: "rn", quoted: true }),
  id("patient_id", "an id that pandas made a fraction", (d) => `${10000 + d.whole(1, 150)}.0`),
  id(
    "id",
    "a few unreadable keys among many",
    some(0.01, "unknown", (_, row) => `A${padded(scattered(row, 90001), 5)}`),
  ),
];

const TEXTS = [
  text("notes", "free text", sentence),
  text("comment", "free text, often missing", some(0.7, "", sentence)),
  text("name", "names of persons", (d) => `${surname(d)}, ${d.pick(NAMES, 5)}`),
  text("last_name", "surnames", surname),
  text("Nachname", "surnames that come back", (d) => `${NAMES[d.whole(0, 17, 1)]}${d.letters(1, "abc")}`),
  text("address", "addresses", (d) => `${d.whole(1, 99, 1)} ${d.pick(NAMES, 2)} ${d.pick("Street|Road|Lane", 3)}`),
  text("username", "one word each", (d) => `${d.letters(7)}`),
  text("reason", "long sentences that come back", (d) => sentence(drawsOf("reason")(d.whole(1, 120))), {
    role: "other",
  }),
];

const CODES = [
  levels("zip", "zip codes with zeros in front", (d) => padded(d.whole(501, 9990), 5), { role: "quasi-identifier" }),
  levels("zip_code", "zip codes that lost their zeros", (d) => d.whole(501, 99950), { role: "quasi-identifier" }),
  levels("zipcode", "zip codes that pandas made a fraction", (d) => `${d.whole(501, 99950)}.0`, {
    role: "quasi-identifier",
  }),
  levels("ZIP", "ZIP+4", (d) => `${padded(d.whole(501, 99950), 5)}-${padded(d.whole(1, 9999, 1), 4)}`, {
    role: "quasi-identifier",
  }),
  levels(
    "postcode",
    "post codes of England",
    (d) => `${d.pick("SW|NW|SE|E|N|LS")}${d.whole(1, 20, 1)} ${d.whole(1, 9, 2)}${d.letters(2, "ABDEFGHJ")}`,
    { role: "quasi-identifier" },
  ),
  levels("PLZ", "post codes of Germany", (d) => padded(d.whole(1067, 99998), 5), { role: "quasi-identifier" }),
  levels("origin", "zip codes by their zeros alone", (d) => padded(d.whole(501, 99950), 5)),
  levels("fips", "codes of counties", (d) => d.whole(1001, 56045), { role: "quasi-identifier" }),
  levels("icd10", "ICD-10", (d) => d.pick("E11.9|I10|J45.909|Z00.00|K21.0|M54.5|O80|A09|N39.0"), { role: "sensitive" }),
  levels(
    "diag_1",
    "ICD-9 with V and E codes",
    (d) => (d.unit(1) < 0.02 ? d.pick("V58.6|V57|E885|E932") : d.pick("250|250.83|276|648|8|197|414|428|434|491", 2)),
    { role: "sensitive" },
  ),
  levels("dx", "ICD-9, digits only", (d) => d.pick("250.00|401.9|414.01|272.4|428.0|530.81"), { role: "sensitive" }),
  levels("principal", "ICD-9 with V codes, a name that says nothing", (d) =>
    d.unit(1) < 0.03 ? `V${d.whole(10, 80, 2)}.${d.whole(0, 9, 3)}` : `${d.whole(100, 990, 4)}.${d.whole(0, 9, 5)}`,
  ),
  levels("ndc", "NDC", (d) => d.pick("0002-1433-80|50090-0001-1|0069-2940-66|0378-1805-10|65862-0014-1")),
  levels("drug", "NDC, a name that says nothing", (d) => {
    const p = drawsOf("ndc")(d.whole(1, 60));
    return `${p.letters(4, "0123456789")}-${p.letters(4, "0123456789", 1)}-${p.letters(2, "0123456789", 2)}`;
  }),
  levels("loinc", "LOINC", (d) => d.pick("2345-7|718-7|4548-4|2160-0|33914-3")),
  levels("atc", "ATC", (d) => d.pick("C09AA05|A10BA02|N02BE01|C10AA05")),
  levels("procedure_code", "CPT", (d) => 99200 + d.whole(1, 80)),
  levels("drg", "DRG", (d) => d.whole(100, 330)),
  levels("naics", "NAICS", (d) => 440000 + 11 * d.whole(1, 90)),
  levels("bp", "blood pressure as 120/80", (d) => `${d.whole(95, 180, 1)}/${d.whole(55, 110, 2)}`),
  levels("bp", "blood pressure of few persons", (_, row) => `${95 + row}/${60 + (row % 30)}`, { rows: 40 }),
  levels("school_id", "repeats", (d) => d.whole(1001, 1060), { role: "cluster" }),
  levels("hospital", "numbers of hospitals", (d) => d.whole(1, 40), { role: "cluster" }),
  levels("s", "quoted digits of many students", (d) => d.whole(1, 700), { quoted: true, rows: 6000 }),
  levels("hospital", "numbers of hospitals from 0", (d) => d.whole(0, 12), { role: "cluster" }),
  levels("schoolidk", "quoted digits", (d) => d.whole(1, 79), { quoted: true }),
  levels("provider_id", "codes of doctors", (d) => `DR${padded(d.whole(1, 60), 4)}`, { role: "cluster" }),
  levels("admission_type_id", "a key of few levels", (d) => d.whole(1, 8)),
  levels("discharge_disposition_id", "a key of 28 levels", (d) => d.whole(1, 28)),
  levels("q7", "Likert", (d) => d.whole(1, 5)),
  levels("q8", "Likert with 9 for unknown", (d) => (d.unit(1) < 0.05 ? 9 : d.whole(1, 5))),
  levels("q9", "Likert with -99", (d) => (d.unit(1) < 0.05 ? -99 : d.whole(1, 7))),
  levels(
    "q10",
    "Likert that pandas made a fraction",
    some(0.1, "", (d) => `${d.whole(1, 5)}.0`),
    { missing: { token: "" } },
  ),
  levels("sex", "1 and 2", (d) => d.whole(1, 2), { role: "quasi-identifier" }),
  levels("stage", "1 to 4", (d) => d.whole(1, 4)),
  levels("chist", "quoted digits", (d) => d.whole(1, 6), { quoted: true }),
  levels("tumour_grade", "Roman", (d) => d.pick("I|II|III|IV")),
  levels("EDUCATION", "0 to 6", (d) => d.whole(0, 6), { role: "quasi-identifier" }),
  levels("MARRIAGE", "0 to 3", (d) => d.whole(0, 3), { role: "quasi-identifier" }),
  levels("year_level", "K, 1 to 12", (d) => (d.unit(1) < 0.08 ? "K" : d.whole(1, 12, 2))),
];

const LEVELS = [
  levels("weekday", "weekdays", (d) => d.pick("Mon|Tue|Wed|Thu|Fri|Sat|Sun")),
  levels("month", "names of months", (d) => MONTHS[d.whole(0, 11)]),
  levels("grade", "A+ to F", (d) => d.pick("A+|A|A-|B+|B|B-|C+|C|C-|D|F")),
  levels("gender", "words", (d) => d.pick("male|female"), { role: "quasi-identifier" }),
  levels("sex", "M and F", (d) => d.pick("M|F"), { role: "quasi-identifier" }),
  levels("term", "36 months", (d) => d.pick(" 36 months| 60 months")),
  levels("emp_length", "years in words", (d) => d.pick("< 1 year|1 year|2 years|3 years|5 years|10+ years")),
  levels("age_group", "ranges", (d) => d.pick("[0-10)|[10-20)|[20-30)|[60-70)|[70-80)|[80-90)"), {
    role: "quasi-identifier",
  }),
  levels("income", "ranges of money", (d) => d.pick("<$25K|$25K-$50K|$50K-$100K|>$100K"), { role: "sensitive" }),
  levels("diagnosis", "words", (d) => d.pick("Asthma|Diabetes mellitus type 2|Hypertension|Migraine|Hip fracture"), {
    role: "sensitive",
  }),
  levels("state", "two letters", (d) => d.pick("CA|NY|TX|FL|WA|OR|NV|OH|MN"), { role: "quasi-identifier" }),
  levels(
    "city",
    "some of two words",
    (d) => `${d.pick("Ab|Bel|Cor|Dun|El|Far|Gras")}${d.pick("ton|ford|ham|by| Bay| Mere", 1)}`,
    { role: "quasi-identifier" },
  ),
  levels("school_year", "2010/11", (d) => d.pick("2008/09|2009/10|2010/11|2011/12"), { role: "other" }),
  levels("country", "two letters, Namibia among them", (d) => d.pick("DE|NA|ZA|FR|NO"), {
    missing: { token: null, count: 0 },
  }),
  levels("kids", "None, One and Two", (d) => d.pick("None|One|Two"), { missing: { token: null, count: 0 } }),
  levels("colour", "None among other words", (d) => d.pick("red|None|blue"), { missing: { token: "None" } }),
  levels("blood_type", "with signs", (d) => d.pick("O+|A+|B+|AB+|O-|A-|B-|AB-")),
  levels("race", "words", (d) => d.pick("White|Black or African American|Asian|Other|Unknown"), {
    role: "quasi-identifier",
  }),
  levels("answer", "long answers to choose from", (d) =>
    d.pick(
      "I agree with this statement without any reservation|I agree with this statement in most respects|I do not agree with this statement at all",
    ),
  ),
  levels("phone_service", "three answers", (d) => d.pick("Yes|No|No phone service"), { role: "other" }),
  levels("country", "constant", () => "Norway"),
  levels("unused", "all missing", () => "NA", { missing: { token: "NA", count: ROWS } }),
  levels(
    "flag",
    "X or nothing",
    some(0.6, "", () => "X"),
  ),
  levels("status", "three words", (d) => d.pick("censored|transplant|dead"), { role: "sensitive" }),
  levels("quarter", "1979 Q3", (d) => `${d.whole(1977, 1981)} Q${d.whole(1, 4, 1)}`),
  levels("loan_no_default", "yes, no and unknown", (d) => d.pick("yes|no|unknown")),
  levels("sub_grade", "A1 to G5", (d) => `${d.pick("A|B|C|D|E|F|G")}${d.whole(1, 5, 1)}`),
];

const FLAGS = [
  flag("died", "0|1", { role: "sensitive" }),
  flag("smoker", "0.0|1.0"),
  flag("consent", "No|Yes"),
  flag("readmitted", "N|Y"),
  flag("insulin", "F|T"),
  flag("active", "FALSE|TRUE"),
  flag("valid", "false|true"),
  flag("phone_service", "no|yes", { role: "other" }),
  flag("Raucher", "ja|nein", { format: { words: ["nein", "ja"] } }),
  flag("quoted", "0|1", { quoted: true }),
];

const fixed = (value: number, decimals: number) => value.toFixed(decimals);
const NUMBERS = [
  number("age", "whole", (d) => d.whole(18, 90), { role: "quasi-identifier" }),
  number("age", "top-coded at 90+", (d) => (d.unit(1) < 0.03 ? "90+" : d.whole(18, 89, 2))),
  number("patient_age", "of children", (d) => d.whole(1, 9)),
  number("student_score", "never repeats", (_, row) => 100 + scattered(row, 907), { rows: 300 }),
  number("visits", "counts from 0", (d) => Math.floor(9 * d.unit() ** 3)),
  number("number_of_children", "counts from 1", (d) => 1 + Math.floor(5 * d.unit() ** 3)),
  number("num_procedures", "counts", (d) => Math.floor(7 * d.unit() ** 2)),
  number("num_medications", "counts with many values", (d) => d.whole(1, 60), { rows: 200 }),
  number("hospital", "stays", (d) => Math.floor(9 * d.unit() ** 6), { role: "other" }),
  number("school", "years of school", (d) => (d.unit(1) < 0.4 ? 12 : d.whole(0, 18, 2)), { role: "other" }),
  number("clinic", "visits from 1", (d) => 1 + Math.floor(12 * d.unit() ** 4), { role: "other" }),
  number("income", "whole, quoted", (d) => 100 * d.whole(1, 900), { quoted: true, rows: 6000, role: "sensitive" }),
  number("apgar", "0 to 10", (d) => d.whole(0, 10)),
  number("dependants", "counts with a gap", (d) => Number(d.pick("0|1|2|3|5"))),
  number("education", "years of school", (d) => d.whole(12, 18)),
  number("edema", "0, 0.5 and 1", (d) => d.pick("0|0.5|1")),
  number("gpa", "two decimals", (d) => fixed(1 + 3 * d.unit(), 2), {
    format: { number: { decimals: 2, fixed: true } },
    role: "sensitive",
  }),
  number("fico", "300 to 850", (d) => d.whole(300, 850)),
  number("int_rate", "per cent with its sign", (d) => `${fixed(5 + 20 * d.unit(), 2)}%`, {
    format: { number: { suffix: "%" } },
  }),
  number("Zinssatz", "decimal comma, per cent", (d) => `${fixed(5 + 20 * d.unit(), 1).replace(".", ",")} %`, {
    decimal: ",",
    format: { number: { suffix: " %", decimalMark: "," } },
  }),
  number(
    "charges",
    "dollars",
    (d) => `$${d.whole(1, 9, 1)},${padded(d.whole(0, 999, 2), 3)}.${padded(d.whole(0, 99, 3), 2)}`,
    { format: { number: { prefix: "$", thousands: "," } } },
  ),
  number(
    "Betrag",
    "euros",
    (d) => `${d.whole(1, 9, 1)}.${padded(d.whole(0, 999, 2), 3)},${padded(d.whole(0, 99, 3), 2)} €`,
    { decimal: ",", format: { number: { suffix: " €", thousands: ".", decimalMark: "," } } },
  ),
  number("Groesse", "decimal comma", (d) => fixed(1.5 + 0.5 * d.unit(), 2).replace(".", ","), {
    decimal: ",",
    format: { number: { decimalMark: "," } },
  }),
  number("balance", "with minus", (d) => fixed(2000 * d.unit() - 500, 2), { role: "sensitive" }),
  number("change", "whole, with minus, never repeats", (_, row) => scattered(row, 907) - 400, { rows: 300 }),
  number("annual_inc", "1e+05", (d) => (d.unit(1) < 0.1 ? "1e+05" : d.whole(20000, 190000, 2)), { role: "sensitive" }),
  number("year", "years", (d) => year(d)),
  number("yob", "years of birth", (d) => d.whole(1930, 2005), { role: "quasi-identifier" }),
  number("year", "two years", (d) => d.whole(2014, 2015)),
  number("year", "a year a row, rising", (_, row) => 1900 + row, { rows: 120 }),
  number("epoch", "seconds since 1970, rising", (d, row) => 1600000000 + 3000 * row + d.whole(0, 999)),
  number("ts", "seconds since 1970, in no order", (d) => 1600000000 + d.whole(0, 90000000)),
  number("created", "milliseconds since 1970", (d) => 1600000000000 + d.whole(0, 90000000000)),
  number("latitude", "coordinates", (d) => fixed(40 + d.unit(), 6), { role: "quasi-identifier" }),
  number("lon", "coordinates with minus", (d) => fixed(-74 + d.unit(), 5), { role: "quasi-identifier" }),
  number("income", "rises, never repeats", (d, row) => 12000 + 310 * row + d.whole(0, 300), {
    rows: 150,
    role: "sensitive",
  }),
  number("ldl", "with <5 and >100", (d) =>
    d.unit(1) < 0.01 ? "<5" : d.unit(2) < 0.01 ? ">400" : fixed(30 + 200 * d.unit(3), 1),
  ),
  number("crp", "a third under the limit", (d) => (d.unit(1) < 0.33 ? "<0.3" : fixed(0.3 + 60 * d.unit(2), 1))),
  number(
    "glucose",
    "with unknown",
    some(0.02, "unknown", (d) => d.whole(60, 300)),
  ),
  number("score", "with absent", (d) => (d.unit(1) < 0.04 ? "ABS" : d.whole(0, 100, 2))),
  number(
    "weight_kg",
    "with 999",
    some(0.03, "999", (d) => fixed(45 + 60 * d.unit(), 1)),
    { missing: { token: "999" } },
  ),
  number(
    "systolic",
    "with -99 and NA",
    some(
      0.05,
      "NA",
      some(0.04, "-99", (d) => d.whole(95, 190)),
    ),
    { missing: { token: "NA", also: ["-99"] } },
  ),
  number(
    "height",
    "with dots for missing",
    some(0.1, ".", (d) => d.whole(140, 200)),
    { missing: { token: "." } },
  ),
  number(
    "ferritin",
    "with None",
    some(0.1, "None", (d) => d.whole(14, 200)),
    { missing: { token: "None" } },
  ),
  number(
    "troponin",
    "with two tokens",
    some(
      0.1,
      "",
      some(0.04, "N/A", (d) => fixed(d.unit(), 3)),
    ),
    { missing: { token: "", also: ["N/A"] } },
  ),
  number("p", "without a zero", (d) => fixed(d.unit(), 3).slice(1), { format: { number: { leadingZero: false } } }),
  number(
    "cholesterol",
    "that pandas made a fraction",
    some(0.2, "", (d) => `${d.whole(120, 400)}.0`),
  ),
  number("los", "length of stay", (d) => 1 + Math.floor(30 * d.unit() ** 2)),
  number("bmi", "15 digits", (d) => String(18 + 20 * d.unit()).slice(0, 16)),
  number("amount_paid", "whole, many values", (d) => d.whole(1, 9000), { rows: 200 }),
  number("covid", "counts, a name that ends in id", (d) => d.whole(20, 400), { rows: 200 }),
  number("fnlwgt", "weights", (d) => d.whole(20000, 900000), { role: "weight" }),
  number("dose", "mg", (d) => Number(d.pick("50|100|200|400"))),
  number("cylinders", "4, 6 and 8", (d) => Number(d.pick("4|6|8"))),
  number("deposits", "with apostrophes", (d) => `${d.whole(1, 99, 1)}'${padded(d.whole(0, 999, 2), 3)}`, {
    format: { number: { thousands: "'" } },
  }),
];

/** The corpus: what real tables hold, made up. */
export const CORPUS: readonly LabelledColumn[] = [
  ...DATES,
  ...IDS,
  ...TEXTS,
  ...CODES,
  ...LEVELS,
  ...FLAGS,
  ...NUMBERS,
];
