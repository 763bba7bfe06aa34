/**
 * What made-up persons are called: common names, drawn without sight of any table. Keys are pieces of a pattern (schema/id-pattern.ts); the
 * part behind the dot is the script.
 */
export const MADE_NAMES: Readonly<Record<string, readonly string[]>> = {
  Given: (
    "Adam Alice Amir Ana Anders Anna Antonio Astrid Ben Carla Carmen Charles Chiara Clara Daniel David Elena Elif Emil Emma Erik Eva Fatima " +
    "Felix Fiona Francesco Frank Grace Greta Hanna Hassan Hugo Ines Ingrid Isabel Ivan Jack James Jan Jana Javier Joana João John Jonas José " +
    "Julia Karim Karin Katja Kofi Lars Laura Layla Lena Leo Linda Lucas Lucía Luigi Magda Marco Maria Marie Mark Marta Martin Mary Mateo Mehmet " +
    "Mia Miguel Nadia Nina Noah Nora Olga Omar Oscar Paolo Paul Pavel Peter Piotr Priya Rahul Rosa Ruth Sara Simon Sofia Sven Thomas Tomáš " +
    "Vera Wei Yusuf Zoe"
  ).split(" "),
  Family: (
    "Ahmed Almeida Andersson Bakker Barbosa Bauer Bell Berg Bianchi Blanc Braun Brown Carter Castro Chen Clark Colombo Cook Costa Dahl " +
    "Demir Dubois Dupont Evans Ferrari Fischer Fontaine Ford Garcia Gomez Green Hall Hansen Haugen Hill Hoffmann Horvat Hughes Ivanov Jansen " +
    "Jensen Johnson Jones Kaya Keller Khan King Klein Korhonen Kovács Kowalski Kumar Lambert Larsen Lee Lopes Lund Malik Marino Martin " +
    "Mensah Meyer Moreau Morgan Müller Nagy Navarro Nguyen Nilsen Novák Nowak Okafor Olsen Ortiz Park Patel Pereira Petrov Popescu Reed Ricci " +
    "Rossi Ruiz Santos Schmidt Sharma Silva Singh Smith Svensson Tanaka Torres Vega Virtanen Visser Wagner Walker White Wolf Young"
  ).split(" "),
  "Given.Cyrillic": "Андрей Анна Виктор Вера Дмитрий Елена Иван Ирина Мария Николай Ольга Павел".split(" "),
  "Family.Cyrillic": "Бойко Коваль Мельник Ткаченко Шевченко Бондаренко Кравченко Лысенко Марченко Руденко".split(" "),
  "Given.Han": "伟 芳 敏 静 丽 强 磊 明 婷 建国 秀英 文华".split(" "),
  "Family.Han": "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙".split(" "),
  "Given.Arabic": "أحمد علي حسن عمر خالد يوسف فاطمة مريم زينب نور سارة ليلى".split(" "),
  "Family.Arabic": "الأحمد العلي الحسن الخطيب النجار الحداد السيد المصري الشامي القاسم".split(" "),
};
