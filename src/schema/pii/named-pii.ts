import { namesPlaces } from "../code-names.js";
import type { Sdtype } from "../schema.js";
import { headerWords } from "./header-words.js";
import type { Pii, PiiKind } from "./kinds.js";

/** Numbers that persons have, by the words of a header put together. */
const NUMBERS: readonly (readonly [PiiKind, RegExp])[] = [
  [
    "licence plate",
    /plate|kennzeichen|registrationmark|vrm$|numberplate|matricula|immatriculation|targa$|kenteken|nummerplade|regnr|tablica|plaka/,
  ],
  [
    "licence number",
    /driver|drivinglic|licen[cs]e(?:no|nr|num|id|number|$)|fuhrerschein|permisdeconduire|patente|rijbewijs/,
  ],
  [
    "national id",
    /passport|reisepass|passeport|pasaporte|passaporto|ssn|socialsec|nationalid|nationalno|nino|nationalins|taxid|taxnumber|steuer(?:id|nr|nummer)|personalausweis|idcard|dninie|^dni|^nie$|^nif|codicefiscale|cpf|^curp|^pesel|personnummer|^bsn|aadhaar|nhsn|^tfn$|^sin$|svnr|sozialversicherung|^nir$|^insee$/,
  ],
  [
    "medical record number",
    /^mrn|medicalrec|medrec|hospitalno|hospitalnum|chartno|patientno|patientnum|fallnummer|fallnr|nhc$|historiaclinica/,
  ],
  [
    "health plan number",
    /healthplan|healthinsur|insur(?:ance|ed)(?:no|id|num)|policyno|policynum|medicaid|medicare|subscriber|versicher(?:ten|ung)s?(?:nr|nummer)|kvnr|krankenkasse?n?nr/,
  ],
  ["bank account", /iban|swift|sortcode|routing|bankaccount|kontonr|kontonummer|bankverbindung|rib$/],
  ["card number", /creditcard|cardno|cardnum|^ccn?$|^pan$|kartennummer|numerodecarte|tarjeta/],
  [
    "account number",
    /^member(?:id|no|nr)$|acc(?:oun)?t(?:no|nr|num|number|id)|^account$|^acct$|kontonr|compteno|numerodecompte|cuenta|^conto$/,
  ],
  ["vehicle", /^vin$|vehicleid|fahrgestell|chassisno/],
  ["device", /imei|serial(?:no|nr|num|number)|deviceid|deviceserial|macaddr|udid|androidid|idfa/],
  ["IP address", /^ip$|ipaddr|ipv[46]|clientip/],
  ["user name", /^username|^userid|^login|screenname/],
];
const BIRTH =
  /^(?:dob|birth|birthdate|birthday|birthdt|born|dateofbirth|datebirth|bday|bdate|geburtsdatum|gebdatum|gebdat|gebtag|geboren|datedenaissance|datenaissance|naissance|nele|fechadenacimiento|fechanacimiento|fnac|nacimiento|datadenascimento|datanascimento|nascimento|datadinascita|datanascita|nascita|geboortedatum|fodelsedatum|fodselsdato|fodselsdag|fodselsdag|syntymaaika|dataurodzenia|datanarozeni|narozeni|datumnarozeni|szuletesidatum|szuletesiido|datanasterii|datumrodenja|датарождения|датанародження|ημερομηνιαγεννησης|dogumtarihi|生年月日|出生日期|생년월일|تاريخالميلاد|תאריךלידה|tanggallahir|ngaysinh)$/;
const COORDINATES =
  /^(?:lat|lon|lng|long|latitude|longitude|gps|gpslat|gpslon|gpslatitude|gpslongitude|coordinates|geolat|geolong?)$/;

/** What a column's name says of it, when nothing in its cells says more: the number that is replaced, the detail that could be coarser. */
export function namedPii(name: string, sdtype: Sdtype): Pii | undefined {
  const words = headerWords(name);
  const whole = words.join("");
  if (sdtype === "id" || sdtype === "text") {
    const kind = NUMBERS.find(([, header]) => header.test(whole))?.[0];
    return kind && { kind, action: "replace" };
  }
  if (
    sdtype === "datetime" &&
    BIRTH.test(whole.replace(/^(?:patient|pat|client|customer|student|employee|member|person|child)/, ""))
  )
    return { kind: "date of birth", action: "coarsen" };
  if (sdtype === "categorical" && namesPlaces(name) && !/fips|geoid/.test(whole))
    return { kind: "postcode", action: "coarsen" };
  if (sdtype === "numerical" && COORDINATES.test(whole)) return { kind: "coordinates", action: "coarsen" };
  return undefined;
}
