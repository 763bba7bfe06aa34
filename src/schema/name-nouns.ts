/** Persons, whatever a hospital, a bank or a school calls them in the name of a key. */
export const PERSONS: ReadonlySet<string> = new Set(
  (
    "patient pat pt nhs subject subj usubj person pers student stud pupil participant proband member mem customer cust client consumer " +
    "respondent resp borrower individual indiv applicant child infant newborn mother baby donor resident user employee emp worker " +
    "veteran beneficiary bene enrollee insured policyholder cardholder guest citizen kunde kunden patienten schueler schüler teilnehmer"
  ).split(" "),
);

/** What one person may have several of. */
export const RECORDS: ReadonlySet<string> = new Set(
  (
    "record event visit encounter enc admission adm hadm stay icustay episode claim order transaction txn trx invoice loan account acct " +
    "konto card policy contract case fall application app sample specimen study survey household hh family national tax passport licence " +
    "license device serial receipt ticket booking reference ref entry matrikel roll registration enrolment enrollment vertrag phone row"
  ).split(" "),
);

/** What many persons share: its key groups rows and names nobody. */
export const GROUPS: ReadonlySet<string> = new Set(
  (
    "school sch hospital hosp site center centre clinic ward classroom teacher instructor provider prov physician doctor surgeon nurse " +
    "department dept facility branch store shop practice practitioner gp employer company firm district region county state country city " +
    "town village tract zone agency institution college university campus plant office team trust organization organisation system course " +
    "module drug medication product schule klinik filiale"
  ).split(" "),
);

/** Things and places that come back in the rows of many persons; by themselves their words may count or measure. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    "item movie film book song artist sku title article question task word route station stop line plot field farm area block section unit " +
    "room bed class group cluster batch plate lab laboratory server host machine vehicle org bank dealer vendor merchant seller supplier " +
    "location place venue category type service test trial treatment diagnosis procedure rater interviewer examiner judge driver agent"
  ).split(" "),
);

/** Words that make a key of the noun before them. */
export const KEYS: ReadonlySet<string> = new Set(
  "id ids no nr nbr num number nummer key code uid uuid guid identifier hash pseudonym".split(" "),
);
