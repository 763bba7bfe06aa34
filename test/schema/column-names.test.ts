import { describe, expect, test } from "@jest/globals";
import { namesCodes, namesCounts, namesLevels, namesPlaces } from "../../src/schema/code-names.js";
import { soundsLikeId } from "../../src/schema/id-words.js";
import { nameWords } from "../../src/schema/name-words.js";
import { mayNameRecords, namesGroups, namesRecords, namesShared, personRank } from "../../src/schema/record-names.js";
import { roleOf } from "../../src/schema/role-of.js";
import { namesPersonTexts } from "../../src/schema/text-names.js";

test.each([
  ["PatientID", "patient id"],
  ["patient_id", "patient id"],
  ["patient.id", "patient id"],
  ["patientid", "patient id"],
  ["PATIENTID", "patient id"],
  ["Kundennummer", "kunden nummer"],
  ["diag_1", "diag"],
  ["numVisits", "num visits"],
  ["thyroid", "thyroid"],
  ["paid", "paid"],
  ["Größe (cm)", "größe cm"],
  ["HTTPServer", "http server"],
  ["", ""],
])("the words of %p are %p", (name, words) => expect(nameWords(name).join(" ")).toBe(words));

type Says = (name: string) => boolean;
const says = (what: string, predicate: Says, yes: string, no: string) =>
  describe(what, () => {
    test.each(yes.split("|"))("%s", (name) => expect(predicate(name)).toBe(true));
    test.each(no.split("|"))("not %s", (name) => expect(predicate(name)).toBe(false));
  });

says(
  "names persons",
  (name) => personRank(name) === 3,
  "patient_id|Patient|SubjectNo|MRN|student number|customerID|id_student|patient_study_id|Patienten-ID|pid|NHS Number",
  "patient_age|id|school_id|patient_type_code|number_of_children|members_total|customer segment|visit_id|patients",
);
says(
  "names what persons own",
  (name) => personRank(name) === 2,
  "account_id|Account No|email|Card Number",
  "account_balance|mailing|loan_amount",
);
says("names cases", (name) => personRank(name) === 1, "id|case_number|Fallnummer", "case_mix|idle|visit");
says(
  "names records",
  namesRecords,
  "id|encounter_id|loan_no|hadm_id|SK_ID_CURR|barcode|policy number",
  "covid|paid|amount|num_procedures|number|steroid|visits|loan|case_mix_index",
);
says(
  "may name records that never repeat",
  mayNameRecords,
  "index|Unnamed: 0|column_1|X|row|no.",
  "age|value|column_2|loan|x1",
);
says(
  "names groups",
  namesGroups,
  "school_id|schoolid|ward|Hospital No|branch_code|sch|provider_id",
  "school_type|hospital_days|patient_id|warden",
);
says(
  "sounds like an id",
  soundsLikeId,
  "idnr|IDNUM|hhidpn|enrolid|jobid|taskid|examid",
  "paid|amount_paid|prepaid|covid|acid|uric_acid|valid|thyroid|hyperthyroid|steroid|rapid|hybrid|fluid|solid|lipid|grid|aid|medicaid|void|ideal|idle",
);
says(
  "names what persons share",
  namesShared,
  "school_id|movie_id|npi|title_no|ward",
  "uid|record_id|loan_id|patient_id|hospital_admission_id",
);
says("names places", namesPlaces, "zip|ZipCode|Postcode|PLZ|postal_code|zip5", "city|recipe|zipper");
says(
  "names codes",
  namesCodes,
  "icd10|diag_1|procedure_code|NDC|cpt",
  "diagnosis_age|num_procedures|code_count|barcode",
);
says(
  "names levels",
  namesLevels,
  "status|flc.grp|stage|Pclass class|treatment",
  "class_size|status_days|group_total|income",
);
says(
  "counts",
  namesCounts,
  "age|num_visits|number_of_loans|time_in_hospital|class size",
  "account_number|room no|gender|nursery",
);
says(
  "names texts of persons",
  namesPersonTexts,
  "name|last_name|LastName|Surname|patient name|ADDRESS|first",
  "drug_name|school name|firstborn|addr_state|name_type",
);

test.each([
  ["sex", "categorical", "quasi-identifier"],
  ["Geburtsjahr", "numerical", "quasi-identifier"],
  ["age_at_diagnosis", "numerical", "quasi-identifier"],
  ["marital_status", "categorical", "quasi-identifier"],
  ["annual_inc", "numerical", "sensitive"],
  ["diag_2", "categorical", "sensitive"],
  ["weight", "numerical", "other"],
  ["sampling_weight", "numerical", "weight"],
  ["strata", "categorical", "stratum"],
  ["hospital", "categorical", "cluster"],
  ["hospital", "boolean", "other"],
  ["drug", "categorical", "sensitive"],
  ["colour", "categorical", "other"],
] as const)("the role of %s (%s) is %s", (name, sdtype, role) => expect(roleOf(name, sdtype, 40)).toBe(role));

test("a few kinds of schools are no cluster", () => expect(roleOf("school", "categorical", 3)).toBe("other"));
