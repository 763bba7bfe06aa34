import { foldText } from "../pii/names/fold-text.js";

/** Scales from the least step to the greatest; words of one step are parted by a stroke. */
const SCALES = [
  "none|no|nil|absent, minimal|trace|negligible|very mild, slight|mild|light|minor, moderate|medium, marked|serious, severe|heavy|major, very severe|extreme|critical|life threatening, fatal|death",
  "very low|lowest|extremely low, low|lower|below average|below normal, medium low|lower middle|low middle|moderately low, medium|middle|mid|moderate|average|normal|intermediate|borderline, medium high|upper middle|high middle|moderately high, high|upper|above average|above normal, very high|highest|extremely high",
  "tiny|very small, small, medium|mid|moderate|middle, large|big, very large|huge",
  "never|not at all, almost never|hardly ever|very rarely|less than monthly, rarely|seldom, occasionally|sometimes|some of the time, regularly|often|frequently|half of the time, very often|usually|mostly|most of the time, almost always, always|all of the time",
  "never, once|ever, yearly|annually|once a year, quarterly|several times a year, monthly|once a month, biweekly|fortnightly, weekly|once a week, several times a week, daily|once a day|every day, hourly",
  "strongly disagree|completely disagree|fully disagree|totally disagree, disagree|mostly disagree, somewhat disagree|slightly disagree|rather disagree, neutral|neither|neither agree nor disagree|undecided|neither agree or disagree, somewhat agree|slightly agree|rather agree, agree|mostly agree, strongly agree|completely agree|fully agree|totally agree",
  "stimme gar nicht zu|stimme uberhaupt nicht zu|trifft gar nicht zu|trifft uberhaupt nicht zu|lehne stark ab, stimme nicht zu|trifft nicht zu|lehne ab, stimme eher nicht zu|trifft eher nicht zu|lehne eher ab, teils teils|weder noch|neutral|unentschieden, stimme eher zu|trifft eher zu, stimme zu|trifft zu, stimme voll zu|stimme vollig zu|stimme voll und ganz zu|stimme stark zu|trifft voll zu|trifft voll und ganz zu",
  "pas du tout daccord|tout a fait en desaccord, pas daccord|en desaccord, plutot pas daccord|plutot en desaccord, neutre|ni daccord ni en desaccord|sans opinion, plutot daccord, daccord, tout a fait daccord",
  "muy en desacuerdo|totalmente en desacuerdo|completamente en desacuerdo, en desacuerdo, algo en desacuerdo, neutral|ni de acuerdo ni en desacuerdo|indiferente, algo de acuerdo, de acuerdo, muy de acuerdo|totalmente de acuerdo|completamente de acuerdo",
  "per niente daccordo|per nulla daccordo|completamente in disaccordo|fortemente in disaccordo, in disaccordo|non daccordo, poco daccordo, neutrale|ne daccordo ne in disaccordo|incerto, abbastanza daccordo, daccordo, molto daccordo|completamente daccordo|fortemente daccordo|pienamente daccordo",
  "discordo totalmente|discordo completamente, discordo, discordo parcialmente, neutro|nem concordo nem discordo|indiferente, concordo parcialmente, concordo, concordo totalmente|concordo completamente",
  "helemaal mee oneens|helemaal niet mee eens|zeer mee oneens|sterk mee oneens, mee oneens|niet mee eens, enigszins mee oneens, neutraal|niet mee eens niet mee oneens, enigszins mee eens, mee eens, helemaal mee eens|zeer mee eens|sterk mee eens",
  "sehr unzufrieden, unzufrieden, eher unzufrieden, neutral|weder noch|teils teils, eher zufrieden, zufrieden, sehr zufrieden",
  "very dissatisfied|very unsatisfied|extremely dissatisfied, dissatisfied|unsatisfied, somewhat dissatisfied, neutral|neither|neither satisfied nor dissatisfied, somewhat satisfied, satisfied, very satisfied|extremely satisfied",
  "very unlikely|extremely unlikely, unlikely, neutral|neither, likely, very likely|extremely likely",
  "not important|not at all important|unimportant, slightly important|somewhat important, moderately important|important, very important, extremely important",
  "very unhappy, unhappy|not too happy, neutral, happy|pretty happy, very happy",
  "terrible|very bad|very poor|awful|worst, bad|poor|insufficient|unsatisfactory, fair|sufficient|below average|passable, average|satisfactory|ok|okay|acceptable|typical, above average, good, very good|great, excellent|outstanding|exceptional|best",
  "sehr schlecht, schlecht|ungenugend, mangelhaft, ausreichend, befriedigend|mittel, gut, sehr gut",
  "nie|niemals, selten, manchmal|gelegentlich, oft|haufig, meistens, immer",
  "sehr niedrig|sehr gering, niedrig|gering, mittel, hoch, sehr hoch",
  "jamais, rarement, parfois|quelquefois, souvent, toujours",
  "nunca, raramente|rara vez|casi nunca, a veces|as vezes, a menudo|frequentemente, casi siempre, siempre|sempre",
  "tres faible, faible|bas, moyen|moyenne, eleve|fort|haut, tres eleve|tres fort",
  "muy bajo, bajo|baixo, medio|media, alto, muy alto",
  "4xs, 3xs|xxxs, 2xs|xxs, xs, s, m, l, xl, xxl|2xl, xxxl|3xl, xxxxl|4xl",
  "no schooling|none|no education|illiterate|no formal education, preschool|kindergarten|nursery, 1st 4th|some primary, primary|primary school|elementary|elementary school|basic|basic education, 5th 6th|4th, 7th 8th|middle school|junior high, 9th|lower secondary|9 12|some high school, 10th, 11th, 12th, secondary|high school|secondary school|highschool|hs|hs grad|high school graduate|upper secondary|ged|high school diploma, some college|college|tertiary|post secondary|vocational|secondary special, assoc voc|associate|associates|associate degree|associates degree, assoc acdm, incomplete higher, bachelor|bachelors|bachelor degree|bachelors degree|undergraduate|graduation|graduate|higher education|university|university degree|college degree, postgraduate|post graduate|master|masters|master degree|masters degree|graduate degree, prof school|professional|professional degree, doctorate|phd|doctoral|doctor|doctoral degree|academic degree",
  "freshman|first year, sophomore|second year, junior|third year, senior|fourth year, graduate",
  "first|1st, second|2nd, third|3rd, fourth|4th, fifth|5th, sixth|6th, seventh|7th, eighth|8th, ninth|9th, tenth|10th",
  "zero|none, one|once, two|twice, three, four, five, six, seven, eight, nine, ten, more",
  "spring, summer, autumn|fall, winter",
  "fruhling|fruhjahr, sommer, herbst, winter",
  "night|early morning, morning, noon|midday, afternoon, evening",
  "infant|baby|newborn, toddler, child|kid|children, adolescent|teen|teenager|youth, young|young adult, adult|middle aged|middle, senior|old|elderly|older adult",
  "bronze, silver, gold, platinum, diamond",
  "entry|entry level|trainee|intern, junior, mid|mid level|intermediate|associate, senior, lead|principal, manager, director, executive|vp",
  "beginner|novice, elementary, intermediate, upper intermediate, advanced, expert|proficient|fluent|native",
  "standard|basic|free, plus, premium|pro, enterprise",
  "a1, a2, b1, b2, c1, c2",
  "before|pre|baseline, during, after|post|follow up",
].map((scale) => rankOf(scale.split(", ")));

const MONTHS = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "jan feb mrz apr mai jun jul aug sep okt nov dez",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "janv fevr mars avr mai juin juil aout sept oct nov dec",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago sep oct nov dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "january february march april may june july august sept october november december",
  "jan feb mar apr may june july aug sept oct nov dec",
];
const DAYS = [
  "monday tuesday wednesday thursday friday saturday sunday",
  "mon tue wed thu fri sat sun",
  "mon tues weds thurs fri sat sun",
  "mo tu we th fr sa su",
  "montag dienstag mittwoch donnerstag freitag samstag sonntag",
  "mo di mi do fr sa so",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lun mar mer jeu ven sam dim",
  "lunes martes miercoles jueves viernes sabado domingo",
  "lun mar mie jue vie sab dom",
  "lunedi martedi mercoledi giovedi venerdi sabato domenica",
  "lun mar mer gio ven sab dom",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  "segunda terca quarta quinta sexta sabado domingo",
];

/** Every scale as a map from its words, folded and without marks, to their steps. */
export const WORD_SCALES: readonly ReadonlyMap<string, number>[] = [
  ...SCALES,
  ...[...MONTHS, ...DAYS].map((scale) => rankOf(scale.split(" "))),
];

function rankOf(steps: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap((step, rank) => step.split("|").map((word): [string, number] => [plainWords(word), rank])),
  );
}

/** Folded words with single blanks between them: `HS-grad` is `hs grad`. */
export function plainWords(text: string): string {
  return foldText(text)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
