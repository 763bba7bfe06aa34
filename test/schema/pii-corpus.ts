import { allFakers, allLocales, type Faker } from "@faker-js/faker";

/** A column of a table of some country, and whether it names persons. */
export interface PiiColumn {
  locale: string;
  /** What the cells are. */
  what: string;
  /** How the header is written. */
  style: "local" | "English" | "abbreviated" | "meaningless";
  header: string;
  cells: readonly string[];
  personal: boolean;
}

const ROWS = 80;

/** Languages that the recognisers were tried on while they were written; of all others no output was looked at before they were done. */
export const TUNED_LANGUAGES: ReadonlySet<string> = new Set("en de fr es it pl pt ru zh ar tr nl da uk ro".split(" "));

/** Headers of persons' columns: in the language of the locale, in English, and short. */
const HEADERS = {
  given: {
    English: "first_name",
    abbreviated: "fname",
    local:
      "de Vorname|fr Prénom|es Nombre de pila|it Nome proprio|pl Imię|pt Primeiro nome|ru Имя|zh 名|ar الاسم الأول|tr Adı|nl Voornaam|da Fornavn|uk Ім'я|" +
      "ro Prenume|af Voornaam|az Adı|cs Jméno|dv first name|el Όνομα|eo antaŭnomo|fa نام|fi Etunimi|he שם פרטי|hr Ime|hu Keresztnév|hy Անուն|id Nama depan|" +
      "ja 名前|ka სახელი|ko 이름|ku Nav|lv Vārds|mk Име|nb Fornavn|ne नाम|sk Krstné meno|sl Ime|sr Ime|sv Förnamn|th ชื่อ|ur نام|uz Ism|vi Tên|yo Orúkọ|zu Igama",
  },
  family: {
    English: "last_name",
    abbreviated: "lname",
    local:
      "de Nachname|fr Nom de famille|es Apellidos|it Cognome|pl Nazwisko|pt Sobrenome|ru Фамилия|zh 姓|ar اسم العائلة|tr Soyadı|nl Achternaam|da Efternavn|" +
      "uk Прізвище|ro Nume de familie|af Van|az Soyadı|cs Příjmení|dv last name|el Επώνυμο|eo familia nomo|fa نام خانوادگی|fi Sukunimi|he שם משפחה|hr Prezime|" +
      "hu Vezetéknév|hy Ազգանուն|id Nama belakang|ja 苗字|ka გვარი|ko 성|ku Paşnav|lv Uzvārds|mk Презиме|nb Etternavn|ne थर|sk Priezvisko|sl Priimek|sr Prezime|" +
      "sv Efternamn|th นามสกุล|ur خاندانی نام|uz Familiya|vi Họ|yo Orúkọ ìdílé|zu Isibongo",
  },
  full: {
    English: "full_name",
    abbreviated: "pat_nm",
    local:
      "de Name|fr Nom complet|es Nombre completo|it Nome e cognome|pl Imię i nazwisko|pt Nome completo|ru ФИО|zh 姓名|ar الاسم الكامل|tr Ad Soyad|nl Naam|" +
      "da Fulde navn|uk ПІБ|ro Nume complet|af Naam|az Ad və soyad|cs Celé jméno|el Ονοματεπώνυμο|eo nomo|fa نام کامل|fi Koko nimi|he שם מלא|hr Ime i prezime|" +
      "hu Teljes név|hy Անուն ազգանուն|id Nama lengkap|ja 氏名|ka სახელი და გვარი|ko 성명|ku Nav|lv Vārds un uzvārds|mk Име и презиме|nb Fullt navn|ne पूरा नाम|" +
      "sk Celé meno|sl Ime in priimek|sr Ime i prezime|sv Fullständigt namn|th ชื่อ-นามสกุล|ur پورا نام|uz Ism familiya|vi Họ và tên|yo Orúkọ kíkún|zu Igama eligcwele",
  },
  email: {
    English: "email",
    abbreviated: "em",
    local: "de E-Mail-Adresse|fr Courriel|es Correo electrónico|pt E-mail|ru Почта",
  },
  phone: {
    English: "phone",
    abbreviated: "ph",
    local:
      "de Telefonnummer|fr Téléphone|es Teléfono|it Telefono|pl Telefon|pt Telefone|ru Телефон|zh 电话|ar هاتف|tr Telefon|nl Telefoonnummer|da Telefonnummer|" +
      "uk Телефон|ro Telefon|af Telefoon|az Telefon|cs Telefon|el Τηλέφωνο|eo telefono|fa تلفن|fi Puhelin|he טלפון|hr Telefon|hu Telefon|id Telepon|ja 電話番号|" +
      "ko 전화번호|mk Телефон|nb Telefon|sk Telefón|sl Telefon|sr Telefon|sv Telefon|uz Telefon|vi Điện thoại",
  },
  street: {
    English: "address",
    abbreviated: "addr",
    local:
      "de Anschrift|fr Adresse|es Dirección|it Indirizzo|pl Adres|pt Morada|ru Адрес|zh 地址|ar العنوان|tr Adres|nl Adres|da Adresse|uk Адреса|ro Adresa|" +
      "af Adres|az Ünvan|cs Adresa|el Διεύθυνση|eo adreso|fa آدرس|fi Osoite|he כתובת|hr Adresa|hu Lakcím|id Alamat|ja 住所|ko 주소|lv Adrese|mk Адреса|" +
      "nb Adresse|sk Adresa|sl Naslov|sr Adresa|sv Adress|th ที่อยู่|uz Manzil|vi Địa chỉ",
  },
  iban: { English: "iban", abbreviated: "acct", local: "" },
  card: { English: "credit_card", abbreviated: "cc", local: "" },
} as const;

type Kind = keyof typeof HEADERS;

const PERSONAL: Record<Kind, (faker: Faker) => string> = {
  given: (faker) => faker.person.firstName(),
  family: (faker) => faker.person.lastName(),
  full: (faker) => faker.person.fullName(),
  email: (faker) => faker.internet.email(),
  phone: (faker) => faker.phone.number(),
  street: (faker) => faker.location.streetAddress(),
  iban: (faker) => faker.finance.iban(),
  card: (faker) => faker.finance.creditCardNumber(),
};

/** Ordinary columns, each with the header its owner would give it. */
const ORDINARY: Record<string, (faker: Faker) => string> = {
  city: (faker) => faker.location.city(),
  state: (faker) => faker.location.state(),
  country: (faker) => faker.location.country(),
  company: (faker) => faker.company.name(),
  product: (faker) => faker.commerce.productName(),
  department: (faker) => faker.commerce.department(),
  job_title: (faker) => faker.person.jobTitle(),
  species: (faker) => faker.animal.type(),
  breed: (faker) => faker.animal.dog(),
  car: (faker) => faker.vehicle.vehicle(),
  make: (faker) => faker.vehicle.manufacturer(),
  colour: (faker) => faker.color.human(),
  genre: (faker) => faker.music.genre(),
  dish: (faker) => faker.food.dish(),
  element: (faker) => faker.science.chemicalElement().name,
  currency: (faker) => faker.finance.currencyName(),
  word: (faker) => faker.word.noun(),
  airline: (faker) => faker.airline.airline().name,
  amount: (faker) => faker.finance.amount(),
};

/** Every locale with names of persons of its own, such as `pt_BR`. */
export const LOCALES: readonly string[] = Object.entries(allLocales)
  .filter(([, { person }]) => person?.first_name != null && person.last_name != null)
  .map(([locale]) => locale)
  .sort();

export function isTuned(locale: string): boolean {
  return TUNED_LANGUAGES.has(locale.split("_")[0]);
}

const known = new Map<string, PiiColumn[]>();

/** The columns of a locale, the same in every run. */
export function piiColumns(locale: string): PiiColumn[] {
  const columns = known.get(locale) ?? makeColumns(locale);
  known.set(locale, columns);
  return columns;
}

function makeColumns(locale: string): PiiColumn[] {
  const faker = allFakers[locale as keyof typeof allFakers];
  const made = (what: string, make: (faker: Faker) => string): string[] | undefined => {
    faker.seed([...`${locale}/${what}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000003, 7));
    try {
      return Array.from({ length: ROWS }, () => make(faker));
    } catch {
      return undefined;
    }
  };
  const language = locale.split("_")[0];
  const personal = (Object.keys(PERSONAL) as Kind[]).flatMap((what) => {
    const cells = made(what, PERSONAL[what]);
    if (cells === undefined) return [];
    const { English, abbreviated, local } = HEADERS[what];
    const own = local
      .split("|")
      .find((entry) => entry.startsWith(`${language} `))
      ?.slice(language.length + 1);
    const headers = { local: own, English, abbreviated, meaningless: "V7" };
    return Object.entries(headers).flatMap(([style, header]) =>
      header === undefined ? [] : [{ locale, what, style: style as PiiColumn["style"], header, cells, personal: true }],
    );
  });
  const ordinary = Object.entries(ORDINARY).flatMap(([what, make]) => {
    const cells = made(what, make);
    if (cells === undefined) return [];
    return (["English", "meaningless"] as const).map((style) => ({
      locale,
      what,
      style,
      header: style === "English" ? what : "V7",
      cells,
      personal: false,
    }));
  });
  return [...personal, ...ordinary];
}
