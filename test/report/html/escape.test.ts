import { expect, test } from "@jest/globals";
import { escapeHtml } from "../../../src/report/html/escape.js";
import { markup } from "../../../src/report/html/markup.js";

test("text stays text", () => {
  expect(escapeHtml(`<a b='c' d="e">&amp;`)).toBe("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;");
});

test("what is hidden is shown, and what is not is left alone", () => {
  expect(escapeHtml("a\u0000b\u202ec\ud800d\u2028")).toBe(
    "a&lt;U+0000&gt;b&lt;U+202E&gt;c&lt;U+D800&gt;d&lt;U+2028&gt;",
  );
  const plain = "naïve 年齢 возраст عمر 👩‍⚕️ می‌خواهم";
  expect(escapeHtml(plain)).toBe(plain);
});

test("a template escapes what is put into it, and only once", () => {
  const inner = markup`<b>${"<&>"}</b>`;
  expect(markup`<p title="${'"'}">${[inner, " & ", inner]}</p>`.html).toBe(
    '<p title="&quot;"><b>&lt;&amp;&gt;</b> &amp; <b>&lt;&amp;&gt;</b></p>',
  );
});
