import { idPattern } from "../id-pattern.js";
import { freeDomain } from "./free-domain.js";

const HEADS = ["https://www.", "http://www.", "https://", "http://", "www."];

/**
 * A pattern of addresses of pages: in the column's own shape where all stand under one host, which then tells nobody from another, else under a domain
 * that nobody can own, begun as most of them are.
 */
export function webPattern(texts: readonly string[]): string {
  const own = idPattern({ texts, consecutive: false });
  if (/^(?:https?:\/\/|www\.)[^{}/]+\//i.test(own)) return own;
  const begins = (head: string) => texts.filter((text) => text.toLowerCase().startsWith(head)).length;
  const head = HEADS.find((start) => 2 * begins(start) > texts.length) ?? "https://";
  return `${head}${freeDomain(texts)}/{w8}`;
}
