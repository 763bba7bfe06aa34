import { expect, test } from "@jest/globals";
import { coarserPostcode } from "../../src/schema/pii/coarser-postcode.js";

test.each([
  ["United States", ["90210", "2139", "10001-1234"], ["902", "021", "100"]],
  ["United Kingdom", ["SW1A 1AA", "M1 1AE", "EC1A1BB"], ["SW1A", "M1", "EC1A"]],
  ["Canada", ["K1A 0B1", "h2x1y4"], ["K1A", "h2x"]],
  ["Germany", ["10115", "D-80331"], ["101", "803"]],
  ["the Netherlands", ["1012 AB", "3511LK"], ["10", "35"]],
  ["Switzerland and Denmark", ["8001", "2100"], ["80", "21"]],
  ["Japan", ["100-0001"], ["100"]],
  ["Poland", ["00-950"], ["00"]],
  ["India", ["110001"], ["110"]],
  ["Ireland", ["D02 X285"], ["D02"]],
  ["Iceland", ["101"], ["1"]],
  ["nowhere", ["unknown", ""], [undefined, undefined]],
])("the first part of postcodes of %s", (_, codes, parts) => {
  expect(codes.map(coarserPostcode(codes))).toEqual(parts);
});
