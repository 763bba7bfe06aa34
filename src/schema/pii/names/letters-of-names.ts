/** Chinese family names, one character each, by their number of bearers; the first hundred stand for five in six persons. */
const HAN_FAMILY = new Set(
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫阎雷段龙龍史陶贺賀顾顧毛郝龚邵万萬钱錢严嚴洪",
);
/** Characters that Chinese and Japanese given names are made of. */
const HAN_GIVEN = new Set(
  "伟偉芳娜秀英敏静靜丽麗强強磊军軍洋勇艳杰傑娟涛濤明超霞平刚剛桂兰蘭凤鳳玉红紅梅华華建国國志文婷雪宇浩轩軒子涵梓欣怡佳琪俊豪嘉雨思晨博睿泽澤美惠恵太郎一二三翔蓮樹愛花香奈真由裕智和健介誠久正",
);
/** Japanese family names of two characters. */
const JAPANESE_FAMILY = new Set(
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 山崎 阿部 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中島 岡本 松田 原田 中野 小野 田村 藤原 中山 石田".split(
    " ",
  ),
);
/** Korean family names; three in five persons bear one of the first five. */
const HANGUL_FAMILY = new Set(
  "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민".split(""),
);

/** True for a whole name, or a family name, in Chinese characters or Hangul: two to five of them that begin with a common family name. */
export function isEastAsianName(text: string): boolean {
  const compact = text.replace(/[\s·]/g, "");
  if (/^\p{sc=Hangul}{2,4}$/u.test(compact)) return HANGUL_FAMILY.has(compact[0]);
  if (!/^[\p{sc=Han}々]{1,5}$/u.test(compact)) return false;
  if (compact.length <= 3 && HAN_FAMILY.has(compact[0])) return true;
  return [2, 3].some((length) => JAPANESE_FAMILY.has(compact.slice(0, length)));
}

/** True for a given name of one to three Chinese characters, all of them usual in names. */
export function isEastAsianGivenName(text: string): boolean {
  return /^\p{sc=Han}{1,3}$/u.test(text) && [...text].every((letter) => HAN_GIVEN.has(letter));
}
