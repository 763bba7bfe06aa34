import { describe, expect, test } from "@jest/globals";
import { personIndex } from "../../src/schema/person-key.js";
import { drawsOf, padded, scattered } from "./draws.js";
import { columnOf, infer } from "./tables.js";

const ROWS = 900;
const draws = drawsOf("persons");
const cells = (make: (row: number) => string | number) => Array.from({ length: ROWS }, (_, row) => String(make(row)));

const repeated = (of: number, base = 5000) => cells((row) => base + draws(row).whole(1, of, base % 97));
const unique = cells((row) => 300000 + scattered(row, 90001));
const measured = cells((row) => (50 + 100 * draws(row).unit(3)).toFixed(1));
const school = cells((row) => draws(row).whole(1, 60, 4));

const mixedSex = cells((row) => draws(row).pick("F|M", 8));

const notesOf = (columns: Record<string, string[]>) =>
  infer({ ...columns, value: measured })
    .notes.filter(({ code }) => code.startsWith("person-key"))
    .map(({ code, place, text }) => `${code} ${place?.column}: ${text}`);

const keyOf = (columns: Record<string, string[]>) => infer({ ...columns, value: measured }).schema.personKey;

describe("the person key", () => {
  test.each<[string, Record<string, string[]>, string | null]>([
    ["a patient with several rows", { patient_id: repeated(200) }, "patient_id"],
    ["a patient beside visits", { visit_id: unique, patient_id: repeated(200) }, "patient_id"],
    ["a number of one's own", { encounter: unique, MRN: repeated(200) }, "MRN"],
    ["text keys", { subject: repeated(150).map((id) => `S-${id}`) }, "subject"],
    ["few subjects, many rows each", { Subject: repeated(18, 300) }, "Subject"],
    ["a bare id that repeats", { id: repeated(200) }, "id"],
    ["a bare id that does not, beside a patient", { id: unique, patient_id: repeated(200) }, "patient_id"],
    ["accounts, where no person is named", { trans_id: unique, account_id: repeated(120) }, "account_id"],
    ["accounts, and rows with an id of their own", { id: unique, account_id: repeated(120) }, "account_id"],
    ["accounts beside customers", { account_id: repeated(400), customer_id: repeated(200, 7000) }, "customer_id"],
    ["students in schools", { school_id: school, student_id: repeated(300) }, "student_id"],
    ["two persons: the one with more of them", { mother_id: repeated(100), child_id: repeated(250, 9000) }, "child_id"],
    ["a key that a few rows lack", { patient_id: repeated(200).map((id, row) => (row % 50 ? id : "")) }, "patient_id"],
    ["a key whose name is no person's", { uid: repeated(200) }, "uid"],
    ["a record that comes back", { record_id: repeated(200) }, "record_id"],
    ["a key in another language", { ID_NUMMER: repeated(200) }, "ID_NUMMER"],
    ["a key by the sound of its name", { enrolid: repeated(200) }, "enrolid"],
    ["few of them, many rows each", { hhidpn: repeated(60) }, "hhidpn"],
    ["a key beside a row's own", { id: unique, uid: repeated(200) }, "uid"],
    ["the one with the most values", { uid: repeated(100), idnr: repeated(250, 9000) }, "idnr"],
  ])("is proposed: %s", (_, columns, expected) => expect(keyOf(columns)).toBe(expected));

  test.each<[string, Record<string, string[]>]>([
    ["every row is a person", { patient_id: unique }],
    ["rows are counted", { id: cells((row) => row + 1) }],
    ["a patient a row, and a case of others", { id: unique, "case.id": repeated(300) }],
    ["a customer a row, and accounts", { customer_id: unique, account_id: repeated(120) }],
    ["schools", { school_id: school }],
    ["schools and wards by code", { school: school, ward_no: repeated(30) }],
    ["doctors", { provider_id: repeated(80).map((id) => `DR${id}`) }],
    ["a key that most rows lack", { patient_id: repeated(200).map((id, row) => (row % 3 ? "" : id)) }],
    ["no id at all", { age: cells((row) => draws(row).whole(1, 90)) }],
    ["a measure of persons", { patient_age: cells((row) => draws(row).whole(1, 90)) }],
    ["kinds of customers", { customer_type_id: cells((row) => draws(row).whole(1, 30)) }],
    ["persons a row, and households", { id: unique, household_id: repeated(200) }],
    ["films and questions", { movie_id: repeated(200), question_id: repeated(150) }],
    ["a person a row, and a key without one", { patient_id: unique, uid: repeated(200) }],
    ["students numbered within each school", { student: repeated(150), school, sex: mixedSex }],
    ["what was paid", { paid: repeated(200), covid: repeated(200), bilirubinoid: repeated(200) }],
  ])("is not: %s", (_, columns) => expect(keyOf(columns)).toBeNull());

  test("is said in a note", () => {
    expect(infer({ patient_id: repeated(200), value: measured }).notes).toContainEqual({
      code: "person-key-proposed",
      text: expect.stringContaining("--person none"),
      place: { column: "patient_id" },
    });
  });

  test("without a name that says so is less sure, and the note names its rivals", () => {
    const columns = { uid: repeated(100), idnr: repeated(250, 9000) };
    expect(infer(columns).schema.columns.map(({ confidence }) => confidence)).toEqual([0.85, 0.6]);
    expect(notesOf(columns)).toEqual([
      expect.stringMatching(/^person-key-proposed idnr: an id that comes back.*--person none.*: uid$/),
    ]);
  });

  test.each([
    ["sex", mixedSex],
    ["Patient Sex", mixedSex],
    ["birth_date", cells((row) => `19${draws(row).whole(50, 99, 8)}-03-04`)],
  ])("is not proposed where %s differs between the rows of a value, and a note says so", (name, trait) => {
    const columns = { student: repeated(150), [name]: trait };
    expect(keyOf(columns)).toBeNull();
    expect(notesOf(columns)).toEqual([expect.stringMatching(/^person-key-doubt student: .*--person student/)]);
  });

  test("may have slips of sex, and a partner of another", () => {
    const student = repeated(150);
    const sex = student.map((key, row) => (row % 50 === 0 ? "?" : Number(key) % 2 === 0 || row % 97 === 0 ? "F" : "M"));
    expect(keyOf({ student, sex })).toBe("student");
    expect(keyOf({ student, partner_sex: mixedSex })).toBe("student");
  });

  test("that is passed over is named in a note", () => {
    expect(notesOf({ id: unique, "case.id": repeated(300) })).toEqual([
      expect.stringMatching(/^person-key-doubt case.id: .*--person case.id/),
    ]);
  });

  test("shows which texts belong to persons: their rows repeat them", () => {
    const names = cells((row) => `Person ${padded(draws(row).whole(1, 200, 5000 % 97), 3)}`);
    const columns = { patient_id: repeated(200), contact: names };
    expect(infer(columns).schema.columns[1].sdtype).toBe("text");
    expect(infer({ contact: names }).schema.columns[0].sdtype).toBe("categorical");
  });
});

test("persons are numbered as they come, and a row without a key is a person of its own", () => {
  const column = columnOf("id", ["b", "a", "", "b", "", "c"]);
  expect(personIndex(column, (text) => text === "")).toEqual({ person: Uint32Array.of(0, 1, 2, 0, 3, 4), persons: 5 });
});
