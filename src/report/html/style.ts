/** Colours of both themes; each pair that is text holds 4.5:1 on its paper, each mark 3:1. */
export const THEMES = {
  light: {
    paper: "#fbfaf7",
    ink: "#1d2430",
    "ink-2": "#5b6472",
    line: "#dcd8cf",
    real: "#1f5fa8",
    synthetic: "#d9722b",
    holdout: "#7b818a",
    within: "#2f7d4f",
    review: "#966000",
    block: "#b3261e",
    unknown: "#5b6472",
  },
  dark: {
    paper: "#14171c",
    ink: "#ece9e2",
    "ink-2": "#a2a9b4",
    line: "#2c323b",
    real: "#7db2f0",
    synthetic: "#c8763a",
    holdout: "#9aa1ac",
    within: "#6fc08f",
    review: "#e0a94a",
    block: "#f28b82",
    unknown: "#a2a9b4",
  },
} as const;

function variables(theme: Readonly<Record<string, string>>): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

/** The one style sheet of the page. */
export const STYLE = `
:root{color-scheme:light dark;${variables(THEMES.light)}}
@media (prefers-color-scheme:dark){:root{${variables(THEMES.dark)}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:24px 16px 64px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,figcaption{font-family:"Source Serif 4",Literata,Charter,Georgia,serif;font-weight:600;line-height:1.25;margin:0}
h1{font-size:28px;max-width:34em;margin:4px 0 16px}
h2{font-size:20px;margin:0 0 12px}
h3,figcaption{font-size:16px}
p,ul,ol.words,.note{max-width:70ch}
p,ul,ol{margin:0 0 12px}
a{color:var(--real)}
section{margin-top:32px;padding-top:24px;border-top:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0;max-width:none}
.small,caption,figure details,.state,dt{font-size:14px}
.small,caption{color:var(--ink-2)}
.note{border-left:3px solid var(--line);padding:4px 12px;margin:0 0 16px}
.block-note{border-left-color:var(--block)}
.scroll{overflow-x:auto;margin:0 0 16px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 8px;max-width:min(70ch,100vw - 32px)}
th,td{text-align:left;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
th{font-weight:600}
td{min-width:16rem;max-width:32rem}
tbody th{font-weight:400;min-width:8rem;max-width:22rem;overflow-wrap:anywhere}
td.n,th.n{text-align:right;white-space:nowrap;min-width:0}
td.w{min-width:0;white-space:nowrap}
tr>:last-child{padding-right:0}
th.n{white-space:normal}
pre{white-space:pre-wrap;margin:0;font-size:14px}
.state{font-weight:600;white-space:nowrap}
.state svg{vertical-align:-1px;fill:currentColor}
.state .ring{fill:none;stroke:currentColor;stroke-width:2}
.within{color:var(--within)}
.review{color:var(--review)}
.block{color:var(--block)}
.unknown{color:var(--unknown)}
.questions{list-style:none;padding:0;max-width:none}
.questions>li{display:grid;grid-template-columns:12rem minmax(0,1fr) 19rem;grid-template-rows:auto 1fr;grid-template-areas:"state title figure" ". answer figure" ". more more";gap:0 16px;padding:12px 0;border-bottom:1px solid var(--line)}
.questions h3{grid-area:title}
.questions .state{grid-area:state;padding-top:1px}
.questions .answer{grid-area:answer;margin:0}
.questions .figure{grid-area:figure;margin:0;font-variant-numeric:tabular-nums}
.questions details{grid-area:more;margin-top:8px;min-width:0}
summary{cursor:pointer}
details>summary{margin-bottom:8px}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:24px;margin:16px 0;align-items:start}
figure{margin:0;min-width:0}
figure svg{display:block;width:100%;max-width:26rem;height:auto;margin:4px 0}
svg text{font:11px system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink-2)}
svg .end{text-anchor:end}
svg .axis{stroke:var(--line);fill:none}
svg .twin{fill:var(--synthetic);stroke:none}
svg .halo{fill:none;stroke:var(--paper);stroke-width:4}
svg .real{fill:none;stroke:var(--real);stroke-width:1.5}
svg .held{fill:none;stroke:var(--holdout);stroke-width:1.5;stroke-dasharray:3 2}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0}
.legend svg{width:28px;height:12px;vertical-align:-1px;margin-right:6px}
@media (max-width:48rem){
.questions>li{grid-template-columns:minmax(0,1fr);grid-template-areas:"state" "title" "answer" "figure" "more";gap:4px}
h1{font-size:22px}
}
@media print{
:root{color-scheme:light;${variables({ ...THEMES.light, paper: "#fff", ink: "#000" })}}
body{max-width:none;padding:0;font-size:11pt}
nav{display:none}
section,figure,.questions>li,tr{break-inside:avoid}
section{break-inside:auto}
.scroll{overflow:visible}
details::details-content{content-visibility:visible;display:block}
}
`;
