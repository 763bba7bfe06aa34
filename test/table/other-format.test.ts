import { expect, test } from "@jest/globals";
import { sniffDialect } from "../../src/table/sniff-dialect.js";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["\x89PNG\r\n\x1a\n\0\0", "PNG"],
  ["\xff\xd8\xff\xe0", "JPEG"],
  ["%PDF-1.7\n", "PDF"],
  ["PK\x03\x04\x14\0\x06\0xl/worksheets", "xlsx"],
  ["PK\x03\x04\x14\0\x06\0people.csv", "ZIP"],
  ["\x1f\x8b\x08\0", "gzip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel"],
  ["PAR1\x15", "Parquet"],
  ["  <!DOCTYPE html>\n<title>Log in</title>", "web page"],
  ["\xef\xbb\xbf<html>", "web page"],
  ["<?xml version='1.0'?>", "XML"],
  ['{ "a": 1 }', "JSON"],
  ['[\n{"a": 1}]', "JSON"],
  ["[1, 2, 3]", "JSON"],
  ["BZh91AY&SY", "bzip2"],
  ["HEADER RECORD*******LIBRARY", "SAS"],
  ["a,b\n1,\0\n", "binary"],
])("%j is refused by name", (start, name) => {
  const code = name === "binary" ? "E_BINARY" : "E_NOT_CSV";
  const refused = expect.objectContaining({ code, message: expect.stringContaining(name) });
  expect(() => sniffDialect(latin(start), true)).toThrow(refused);
});

test.each(["[id],[name]\n1,x\n", "{id},b\n1,2\n", "<5,5-9\n1,2\n", "%,b\n1,2\n"])("%j is a table", (text) => {
  expect(sniffDialect(latin(text), true).dialect.delimiter).toBe(",");
});
