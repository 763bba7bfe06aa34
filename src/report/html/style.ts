import { FIGURE_STYLE } from "../figure/figure-style.js";
import { SERIF_FONT } from "./serif-font.js";
import { THEMES, variables } from "./themes.js";

/** The one style sheet of the page. */
export const STYLE = `
@font-face{font-family:"Source Serif 4";src:url(data:font/woff2;base64,${SERIF_FONT}) format("woff2");font-weight:200 900;font-display:block}
:root{color-scheme:light dark;${variables(THEMES.light)}}
@media (prefers-color-scheme:dark){:root{${variables(THEMES.dark)}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:74rem;padding:32px 16px 64px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,figcaption,.headline td:first-of-type{font-family:"Source Serif 4",Literata,Charter,Georgia,serif}
h1,h2,h3{font-weight:600;line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:40px;line-height:1.15;max-width:24em;margin:4px 0 24px}
h2{font-size:28px;margin:0 0 16px}
h3{font-size:18px}
p,.note{max-width:70ch}
p,ul,ol{margin:0 0 12px}
a{color:var(--real)}
section{margin-top:32px;padding-top:28px;border-top:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;max-width:none}
.small,caption,figure details,.state,dt{font-size:14px}
.small,caption{color:var(--ink-2)}
.note{border-left:3px solid var(--line);padding:4px 12px;margin:0 0 16px}
.block-note{border-left-color:var(--block)}
.verdicts{display:grid;grid-template-columns:max-content max-content minmax(0,1fr);gap:8px 16px;margin:0 0 24px;padding:0;list-style:none}
.verdicts li{display:grid;grid-template-columns:subgrid;grid-column:1/-1;align-items:baseline}
.scroll{overflow-x:auto;margin:0 0 16px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 8px;max-width:min(70ch,100vw - 32px)}
th,td{text-align:left;vertical-align:top;padding:4px 20px 4px 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
th{font-weight:600}
thead th{vertical-align:bottom}
td{min-width:16rem;max-width:32rem}
tbody th{font-weight:400;min-width:8rem;max-width:22rem;overflow-wrap:anywhere}
td.n,th.n{text-align:right;white-space:nowrap;min-width:0}
td.w{min-width:0;white-space:nowrap}
tr>:last-child{padding-right:0}
th.n{white-space:normal}
.headline td,.headline tbody th{vertical-align:baseline}
.headline td:first-of-type{font-size:24px;line-height:1.25;font-weight:600}
pre{white-space:pre-wrap;margin:0;font-size:14px}
.state{font-weight:600;white-space:nowrap}
.state svg{vertical-align:-1px;fill:currentColor}
.state .ring{fill:none;stroke:currentColor;stroke-width:2}
.within{color:var(--within)}
.review{color:var(--review)}
.block{color:var(--block)}
.unknown{color:var(--unknown)}
.id{white-space:nowrap}
.questions{list-style:none;padding:0;max-width:none}
.questions>li{display:grid;grid-template-columns:11rem minmax(0,1fr) 19rem;grid-template-rows:auto auto 1fr;grid-template-areas:"state title figure" ". answer figure" ". more figure";gap:0 24px;padding:16px 0;border-top:1px solid var(--line)}
.questions h3{grid-area:title}
.questions .state{grid-area:state;padding-top:2px}
.questions .answer{grid-area:answer;margin:4px 0 0}
.questions figure{grid-area:figure}
.questions>li>details,.questions .more{grid-area:more;margin-top:8px;min-width:0}
.questions .unasked{grid-template-areas:"state title title" ". answer answer";padding:8px 0}
.unasked h3,.unasked .answer{font-size:14px}
.unasked h3{font-family:inherit}
.unasked .answer{color:var(--ink-2);margin:0;max-width:none}
summary{cursor:pointer}
details>summary{margin-bottom:8px}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:40px 32px;margin:16px 0 32px;align-items:start}
figure{margin:0;min-width:0}
figcaption{font-size:17px;line-height:1.35;font-weight:500;margin:0 0 8px;text-wrap:pretty}
.questions figure :is(th,td){padding-right:12px}
.questions figure tbody th{min-width:4rem}
.questions figcaption{font-size:14px;margin:0 0 4px}
figure svg{display:block;margin:4px 0}
figure>svg{max-width:100%;height:auto}
.figures svg{width:100%;max-width:26rem}
.beside{display:flex;flex-wrap:wrap;gap:24px 56px;align-items:start}
.beside>*{max-width:100%}
figure .scroll{margin:0 0 8px}
figure summary{color:var(--ink-2)}
${FIGURE_STYLE}.legend,.states{list-style:none;padding:0}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:12px 32px;margin:0 0 16px}
.legend li{display:grid;grid-template-columns:36px 1fr;gap:12px;font-size:14px}
.legend svg{width:36px;height:16px;margin-top:3px;overflow:visible}
.states li{margin:0 0 8px;font-size:14px}
@media screen and (max-width:60rem){
.questions>li,.questions .unasked{grid-template-columns:minmax(0,1fr);grid-template-areas:"state" "title" "answer" "figure" "more";gap:4px}
.questions .unasked{grid-template-areas:"state" "title" "answer"}
.questions figure{margin-top:8px}
}
@media screen and (max-width:48rem){
th,td{padding-right:12px}
tbody th{min-width:6rem}
h1{font-size:28px}
h2{font-size:22px}
.verdicts{grid-template-columns:minmax(0,1fr);gap:0}
.verdicts li{margin:0 0 12px}
}
@media (forced-colors:active){
:root{--paper:Canvas;--ink:CanvasText;--ink-2:CanvasText;--line:CanvasText;--real:CanvasText;--synthetic:CanvasText;--holdout:CanvasText;--within:CanvasText;--review:CanvasText;--block:CanvasText;--unknown:CanvasText}
a{color:LinkText}
figure .grid{stroke-opacity:.3}
}
@media print{
:root{color-scheme:light;${variables({ ...THEMES.light, paper: "#fff", ink: "#000" })}}
body{max-width:none;padding:0;font-size:11pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
nav{display:none}
h1{font-size:24pt}
h2{font-size:16pt}
figure svg,tr,.legend li,.note{break-inside:avoid}
h2,h3,figcaption,caption,summary,thead{break-after:avoid}
.questions>li{grid-template-columns:9.5rem minmax(0,1fr);grid-template-areas:"state title" ". answer" ". figure" ". more"}
.questions .unasked{grid-template-areas:"state title" ". answer"}
.questions figure{margin-top:8px}
.figures{grid-template-columns:1fr 1fr}
.scroll{overflow:visible}
figure svg{max-width:100%;height:auto}
details::details-content{content-visibility:visible;display:block}
}
`;
