import { describe, expect, test } from "@jest/globals";
import { type Dialect, PLAIN_DIALECT } from "../../src/table/dialect.js";
import { encodeText } from "../../src/table/encode-text.js";
import { sniffDialect } from "../../src/table/sniff-dialect.js";

const bytes = (text: string, dialect: Pick<Dialect, "encoding" | "bom"> = PLAIN_DIALECT) =>
  encodeText(text, dialect, true);
const sniff = (text: string, overrides?: Partial<Dialect>) => sniffDialect(bytes(text), true, overrides).dialect;

describe("delimiter, quote and escape", () => {
  test.each([
    ["comma", "a,b\n1,2\n3,4\n", ","],
    ["semicolon", "a;b\n1;2\n3;4\n", ";"],
    ["tab", "a\tb\n1\t2\n", "\t"],
    ["bar", "a|b\n1|2\n", "|"],
    ["semicolon with decimal commas", "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"],
    ["semicolon with decimal commas, no header", "1,5;2,25\n3,5;4,75\n", ";"],
    ["semicolon with names that hold commas", "name;sum\nMüller, Hans;1.234,50\nKoch, Eva;2.345,60\n", ";"],
    ["comma with quoted decimal commas", 'a,b\n"1,5","2,5"\n"3,5","4,5"\n', ","],
    ["comma with lists of semicolons", "id,codes\n1,I10;E11.9\n2,I10;J45\n", ","],
    ["comma with times and slashes", "a,b\n12:30,1/2\n13:45,3/4\n", ","],
    ["two columns of numbers", "1,5\n2,7\n3,9\n", ","],
    ["a few ragged rows", `a,b\n1,2\n3\n${"4,5\n".repeat(30)}`, ","],
    ["mostly ragged rows", "a,b,c\n1,2,3\n4,5\n6\n", ","],
    ["two columns of numbers below a title", `Report of 2024\nMade by office\n\na,b\n${"7,69\n0,11\n".repeat(9)}`, ","],
    ["comma and space", "a, b, c\n1, x, 3\n4, y, 6\n", ", "],
    ["space", '"a" "b"\n1 2.5\n3 4.5\n', " "],
    ["tilde", "a~b\n1~2\n3~4\n", "~"],
    ["colon between numbers", "a:b:c\n1:x:2\n3:y:4\n", ":"],
    ["one column of times", "time\n12:30\n13:45\n", ","],
    ["one column of dates and times", "seen\n2020-01-31 12:30\n2020-02-01 13:45\n", ","],
    ["one column of two parts", `comment\n${"good; but no\n".repeat(9)}`, ","],
    ["one column of decimal commas", "height\n1,75\n1,80\n", "\t"],
    ["one column of dates", "born\nMarch 3, 1961\nMay 12, 1970\n", "\t"],
    ["one column", "age\n12\n40\n", ","],
    ["one column of prose", "note\nfell, and got up, twice\nwell\nslept badly, they said\nno, thanks, maybe\n", "\t"],
  ])("%s", (_, text, delimiter) => {
    expect(sniff(text).delimiter).toBe(delimiter);
  });

  test("apostrophes as quotes", () => {
    expect(sniff("a,b\n'x, y',1\n'it''s',2\n")).toMatchObject({ delimiter: ",", quote: "'", escape: "'" });
  });

  test("apostrophes within words are not quotes", () => {
    expect(sniff("name,n\nO'Brien,1\nD'Arcy,2\n'tis,3\n").quote).toBe('"');
  });

  test("backslash escapes", () => {
    expect(sniff('a,b\n"say \\"hi\\", twice",1\n"x",2\n').escape).toBe("\\");
    expect(sniff('a,b\n"C:\\dir\\",1\n"say ""hi""",2\n').escape).toBe('"');
  });

  test("what is given is kept, and the rest agrees with it", () => {
    expect(sniff("a,b;c\n1,2;3\n", { delimiter: ";" })).toMatchObject({ delimiter: ";", header: true });
    expect(sniff("1,2\n3,4\n", { header: true, newline: "\r\n" })).toMatchObject({ header: true, newline: "\r\n" });
  });
});

describe("decimal mark", () => {
  test.each([
    ["a;b\n1,5;x\n2,5;y\n", ","],
    ["a;b\n1.5;x\n2.25;y\n", "."],
    ["a;b\n1;x\n2;y\n", ","],
    ["a,b\n1,x\n2,y\n", "."],
    ['a,b\n"1,5",x\n"2,25",y\n', ","],
    ['a,b\n"1,234",0.5\n"2,345",0.7\n', "."],
  ])("%j", (text, decimal) => {
    expect(sniff(text).decimal).toBe(decimal);
  });
});

test("columns that are aligned with blanks are no table of one column", () => {
  const text = `  id   age\n${Array.from({ length: 9 }, (_, at) => `   ${at}    ${20 + at}\n`).join("")}`;
  expect(() => sniff(text)).toThrow(
    expect.objectContaining({ code: "E_NOT_CSV", message: expect.stringContaining("aligned") }),
  );
});

describe("header", () => {
  test.each([
    ["names over numbers", "age,bmi\n12,20.5\n40,31.2\n", true],
    ["names over dates", "born\n2001-02-03\n1999-12-31\n", true],
    ["names over words", "sex,ward\nF,Surgery\nM,Cardiology\n", true],
    ["a name that is left out", ",age\n1,12\n2,40\n", true],
    ["repeated names", "a,a\n1,2\n3,4\n", true],
    ["names over missing values", "a,b\nNA,NA\nNA,3\n", true],
    ["a header only", "age,sex\n", true],
    ["numbers only", "12,20.5\n40,31.2\n", false],
    ["a level that comes again below", "F,Surgery\nM,Cardiology\nF,Surgery\n", false],
    ["one row of numbers", "1,2,3\n", false],
    ["words and numbers alike", "F,12\nM,40\nF,33\n", false],
  ])("%s", (_, text, header) => {
    expect(sniff(text).header).toBe(header);
  });
});

describe("line ends", () => {
  test.each([
    ["a,b\n1,2\n", "\n", true],
    ["a,b\r\n1,2\r\n", "\r\n", true],
    ["a,b\r1,2\r3,4", "\r", false],
    ["a,b\r\n1,2\r\n3,4\n5,6", "\r\n", false],
    ['a,b\r\n"x\ny\nz\nw",2\r\n', "\r\n", true],
  ])("%j", (text, newline, finalNewline) => {
    expect(sniff(text)).toMatchObject({ newline, finalNewline });
  });
});

describe("encoding", () => {
  test.each(["utf-16le", "utf-16be", "utf-8"] as const)("%s by its byte order mark", (encoding) => {
    const { dialect: found } = sniffDialect(bytes("näme,b\n1,2\n", { encoding, bom: true }), true);
    expect(found).toMatchObject({ encoding, bom: true, delimiter: ",", header: true });
  });

  test("windows-1252 when it is not UTF-8", () => {
    expect(sniffDialect(bytes("näme,b\n1,2\n", { encoding: "windows-1252", bom: false }), true).dialect.encoding).toBe(
      "windows-1252",
    );
  });

  test("a character cut off at the end of the prefix is still UTF-8, at the end of the file it is not", () => {
    const cut = bytes("a,b\n1,ä").subarray(0, -1);
    expect(sniffDialect(cut, false).dialect.encoding).toBe("utf-8");
    expect(sniffDialect(cut, true).dialect.encoding).toBe("windows-1252");
  });

  test("an encoding that does not fit is an error", () => {
    const latin = bytes("ä,b\n", { encoding: "windows-1252", bom: false });
    expect(() => sniffDialect(latin, true, { encoding: "utf-8" })).toThrow(
      expect.objectContaining({ code: "E_ENCODING" }),
    );
  });
});

describe("habits of quoting", () => {
  test("every cell, missing ones too", () => {
    expect(sniff('"a","b"\n"1",""\n"2","x"\n')).toMatchObject({
      quotedHeader: true,
      quotedColumns: [true, true],
      quotedMissing: true,
    });
  });

  test("texts but not missing tokens, as R does", () => {
    expect(sniff('"a","b"\n1,"x"\n2,NA\n')).toMatchObject({
      quotedHeader: true,
      quotedColumns: [false, true],
      quotedMissing: false,
    });
  });

  test("only where needed", () => {
    expect(sniff('a,b\n1,"x, y"\n2,"z ""w"""\n')).toMatchObject({ quotedHeader: false, quotedColumns: [false, false] });
  });
});

test("a prefix cut in the middle of a row or a quote is judged by what is whole", () => {
  const row = '12,"one, two",3.5\n';
  const text = `id,note,bmi\n${row.repeat(50)}`;
  for (let cut = 40; cut < 40 + row.length; cut++) {
    expect(sniffDialect(bytes(text.slice(0, cut)), false).dialect).toMatchObject({
      delimiter: ",",
      quote: '"',
      header: true,
    });
  }
});

test("an empty file has the plain dialect", () => {
  expect(sniff("")).toEqual(expect.objectContaining({ delimiter: ",", quote: '"', header: true }));
});
