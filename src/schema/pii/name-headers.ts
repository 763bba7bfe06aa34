import { headerWords } from "./header-words.js";
import { foldText } from "./names/fold-text.js";

export type NamePart = "person name" | "given name" | "family name" | "user name";

const list = (words: string): ReadonlySet<string> => new Set(foldText(words).split(" "));

/** Whole headers, their words put together, that mean one part of a person's name and nothing else. */
const GIVEN = list(
  "firstname forename givenname fname givennames christianname middlename middleinitial mname preferredname nickname vorname vornamen rufname " +
    "prénom prénoms primernombre nombredepila primeironome nomepróprio nomedibattesimo voornaam voornamen roepnaam förnamn fornavn etunimi " +
    "imię imiona jméno křestníjméno krstnéméno keresztnév utónév prenume vlastitoime имя ім'я імя име όνομα μικρόόνομα adı öniad " +
    "eesnimi vārds vardas namadepan tênriêng 名 名前 이름 الاسمالأول الإسمالأول نام שםפרטי ชื่อ नाम անուն სახელი krstnemeno rodnemeno ismi vards igama oruko firstnm fnm vname",
);
const FAMILY = list(
  "lastname surname familyname lname maidenname secondname nachname familienname zuname geburtsname nomdefamille nomdenaissance apellido " +
    "apellidos primerapellido segundoapellido cognome sobrenome apelido últimonome achternaam familienaam efternamn släktnamn etternavn efternavn " +
    "sukunimi nazwisko příjmení priezvisko vezetéknév családnév numedefamilie prezime priimek фамилия прізвище презиме επώνυμο επίθετο soyad " +
    "soyadı soyisim perekonnanimi uzvārds pavardė namabelakang namakeluarga 姓 姓氏 苗字 성 اسمالعائلة اللقب الكنية نامخانوادگی שםמשפחה " +
    "นามสกุล उपनाम थर familiya familya pasnav isibongo خاندانینام ազգանուն გვარი lastnm lnm nname mothersmaidenname",
);
const FULL = list(
  "fullname personname completename displayname realname legalname custname empname nombrecompleto nombreyapellidos nomecompleto nomcomplet " +
    "nometprénom nomprénom vollständigername vorundnachname namevorname volledigenaam fulltnavn fullständigtnamn kokonimi imięinazwisko " +
    "imięnazwisko celéjméno jménoapříjmení teljesnév numecomplet имяифамилия фамилияимя полноеимя фио пiб піб ονοματεπώνυμο adısoyadı adsoyad " +
    "namalengkap họtên họvàtên 姓名 氏名 성명 الاسمالكامل الاسم نامکامل שםמלא ชื่อนามสกุล पूरानाम imeiprezime imepriimek meno celemeno vardsunuzvards ismfamiliya نامونامخانوادگی پورانام სახელიდაგვარი անունազգանուն adsoyad advesoyad fullnm",
);
/** Words for a name, whosever it is: what the cells hold must tell. */
const BARE = list(
  "name names nm first last middle maiden full nom nome nombre nombres naam namn navn nimi név nev nume ime imie imya isim ism nav ho sname ad nama tên ten contact " +
    "author owner sender recipient attendee guest player passenger",
);
const USERS = list(
  "username user userid login loginname screenname benutzername nomdutilisateur usuario gebruikersnaam användarnamn",
);

/** Persons, as the word before or behind `name` says whose name it is. */
const WHOSE = list(
  "patient pat client customer cust student pupil employee emp staff teacher doctor physician nurse provider surgeon instructor mother father " +
    "spouse parent guardian child contact person member applicant borrower holder cardholder policyholder insured beneficiary guest passenger " +
    "participant respondent subject kin next emergency manager supervisor owner author kunden patienten mitarbeiter schüler client élève paciente " +
    "cliente alumno empleado aluno funcionário paziente",
);
const NAME = /^(?:name|names|nm|nom|nome|nombre|naam|namn|navn|nimi|nev|nume|ime|nama|имя|име|fio|фио)$/;
const FIRST = /^(?:first|given|fore|middle|christian|preferred|vor)$/;
const LAST = /^(?:last|sur|family|maiden|second|birth|nach)$/;

/** The part of a person's name that a header names for certain; undefined when it names none, or not for certain. */
export function namePart(name: string): NamePart | undefined {
  const words = headerWords(name);
  const whole = words.join("");
  if (GIVEN.has(whole)) return "given name";
  if (FAMILY.has(whole)) return "family name";
  if (FULL.has(whole)) return "person name";
  if (USERS.has(whole)) return whole === "user" ? undefined : "user name";
  const at = words.findIndex((word) => NAME.test(word));
  const beside = words.filter((_, place) => place !== at);
  if (at < 0) {
    const part = words.length > 1 ? words.map((word) => partOf(word)).find((known) => known !== undefined) : undefined;
    return part !== undefined && words.some((word) => WHOSE.has(word) || GIVEN.has(word) || FAMILY.has(word))
      ? part
      : undefined;
  }
  if (beside.some((word) => FIRST.test(word))) return "given name";
  if (beside.some((word) => LAST.test(word))) return "family name";
  if (beside.some((word) => /^(?:user|login|screen|nick)$/.test(word))) return "user name";
  return beside.length > 0 && beside.some((word) => WHOSE.has(word)) ? "person name" : undefined;
}

function partOf(word: string): NamePart | undefined {
  if (GIVEN.has(word) || FIRST.test(word)) return "given name";
  return FAMILY.has(word) || LAST.test(word) ? "family name" : undefined;
}

/** True for a header that may be that of persons' names or of anything else's: `name`, `first`, `owner`. */
export function mayBePersonName(name: string): boolean {
  const words = headerWords(name);
  return words.length <= 2 && words.some((word) => BARE.has(word)) && !namesThings(name);
}

const THINGS = list(
  "city town village municipality place location country state province region county district street road address station airport port school " +
    "university college hospital clinic company firm business brand make manufacturer vendor supplier merchant store shop branch bank product item " +
    "article sku model title song film movie book album game team club drug medication medicine substance compound species genus animal breed plant " +
    "crop food dish material color colour department dept category type kind class group job occupation profession position role sector industry " +
    "language religion nationality ethnicity race currency event course subject topic project task file column variable code label status level " +
    "stadt ort gemeinde land bundesland kreis firma marke hersteller produkt artikel modell medikament beruf abteilung sprache ville commune pays " +
    "département entreprise société marque produit modèle médicament métier profession ciudad municipio provincia país empresa marca producto modelo " +
    "medicamento profesión cidade município estado produto profissão città comune azienda prodotto farmaco professione stad gemeente bedrijf merk " +
    "beroep miasto firma zawód город страна компания товар профессия şehir ülke şirket ürün meslek 城市 国家 公司 产品 職業 都市 会社",
);

/** True for a header that says that the column is about something other than persons: `city`, `drug_name`. */
export function namesThings(name: string): boolean {
  return headerWords(name).some((word) => THINGS.has(word));
}

/** The part of a name that a short header means where rows are persons: `first`, `Last`, `name`. */
export function barePart(name: string): NamePart | undefined {
  if (!mayBePersonName(name)) return undefined;
  const words = headerWords(name);
  if (words.some((word) => FIRST.test(word))) return "given name";
  return words.some((word) => LAST.test(word)) ? "family name" : "person name";
}
