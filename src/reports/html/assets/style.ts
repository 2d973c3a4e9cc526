/** A colour of the report in each theme. */
interface Shade {
  readonly light: string;
  readonly dark: string;
}

/**
 * All colours of the page, by the name of their CSS variable. Warm paper and ink, and one hue per status, which also has
 * its own shape or pattern.
 */
export const palette = {
  paper: { light: '#faf9f6', dark: '#131619' },
  surface: { light: '#ffffff', dark: '#1a1e22' },
  sunken: { light: '#f4f2ed', dark: '#101316' },
  line: { light: '#e5e1d9', dark: '#2c3339' },
  'strong-line': { light: '#8b8f94', dark: '#68727c' },
  ink: { light: '#20252a', dark: '#e6e9ec' },
  soft: { light: '#5d656e', dark: '#9ea8b2' },
  accent: { light: '#2b5cad', dark: '#8ab4f8' },
  succeeded: { light: '#1d7550', dark: '#5fc596' },
  failed: { light: '#b53a27', dark: '#f28d7b' },
  cancelled: { light: '#8a5f0c', dark: '#e0b25c' },
  skipped: { light: '#656d76', dark: '#98a2ad' },
  running: { light: '#2b5cad', dark: '#8ab4f8' },
  input: { light: '#5865b8', dark: '#8e9af0' },
  output: { light: '#20252a', dark: '#e6e9ec' },
  'cache-read': { light: '#9fc4b3', dark: '#3f6f5b' },
  'cache-write': { light: '#c99a44', dark: '#b0893f' },
} as const satisfies Record<string, Shade>;

/** The declarations of one theme's colours. */
function colours(theme: keyof Shade): string {
  return Object.entries(palette)
    .map(([name, shade]) => `--${name}:${shade[theme]};`)
    .join('');
}

/** Width below which the task list and the timeline use the layout for phones. */
const narrow = '(max-width: 46rem)';

const theme = `
:root{color-scheme:light;${colours('light')}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${colours('dark')}}}
:root[data-theme=dark]{color-scheme:dark;${colours('dark')}}
@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${colours('light')}}}`;

const states = ['succeeded', 'failed', 'cancelled', 'skipped', 'running']
  .map((state) => `.s-${state}{--tint:var(--${state})}`)
  .join('');

/**
 * List items are blocks: Chromium (156) renumbers list items for each one that is hidden, walking through everything
 * between them, so that filtering 1,000 tasks took 20 s.
 */
const lists = 'ol,ul{list-style:none}li{display:block}';

const foundation = `
${lists}
*,*::before,*::after{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.55 Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.page{max-width:71rem;margin:0 auto;padding:2.5rem 1.5rem 3rem}
h1,h2,h3,p,dl,dd,ol,ul,fieldset{margin:0;padding:0;border:0}
h1{font-size:1.75rem;line-height:1.25;font-weight:650;letter-spacing:-.015em;display:flex;gap:.75rem;align-items:flex-start}
h1 .icon{width:1.75rem;height:1.75rem;margin-top:.2rem;color:var(--tint);flex:none}
h2{font-size:1.0625rem;font-weight:650;letter-spacing:-.005em;margin:2.5rem 0 .75rem}
h3{font-size:.8125rem;font-weight:650;margin:1.25rem 0 .375rem}
h3 small{font-weight:400;color:var(--soft)}
a{color:var(--accent)}
button,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.mono,.id,pre{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.9em;unicode-bidi:isolate}
.soft{color:var(--soft)}
.s-waiting{--tint:var(--skipped)}${states}
.tint{color:var(--tint)}
.icon{width:1em;height:1em;flex:none;color:var(--tint,currentColor);vertical-align:-.12em;overflow:visible}
.cut,.stroke,.ring{fill:none;stroke:var(--surface);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.stroke,.ring{stroke:currentColor;stroke-width:1.5}
.wash{fill:color-mix(in srgb,currentColor 45%,var(--surface))}
pattern{color:var(--tint)}
.drawings{position:absolute;width:0;height:0}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--surface);border:1px solid var(--strong-line);border-radius:6px;padding:.4rem .8rem;z-index:9}
.skip:focus{top:1rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px}
.plain{background:var(--surface);border:1px solid var(--line);border-radius:7px;padding:.3rem .75rem;font-size:.8125rem;cursor:pointer}
.plain:hover,.chip:hover span{border-color:var(--strong-line)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.8125rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend b{color:var(--ink);font-weight:500}
footer{margin-top:3rem;color:var(--soft);font-size:.8125rem}`;

const masthead = `
#theme{position:absolute;top:1.25rem;right:1.5rem}
.overline{display:flex;flex-wrap:wrap;gap:.25rem .75rem;color:var(--soft);font-size:.8125rem;margin-bottom:.75rem;padding-right:7rem}
.masthead .facts{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;color:var(--soft);margin-top:.5rem}
.outcomes{display:block;width:100%;height:6px;border-radius:3px;background:var(--line);margin:1.5rem 0 .6rem;overflow:hidden}
.outcomes rect{fill:var(--tint);stroke:var(--paper);stroke-width:1}
.note{margin-top:1.5rem;border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1rem}
.attention li{display:flex;gap:.75rem;padding:.7rem 1.25rem}
.attention li+li{border-top:1px solid var(--line)}
.attention .icon{margin-top:.3rem}
.attention a{margin-right:.35rem}
.attention b{font-weight:500}
.remedy{font-size:.875rem}
.next{margin-top:.75rem;font-size:.8125rem}
.next div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.15rem 0}
.next dt{color:var(--ink);overflow-wrap:anywhere}
.next dd{color:var(--soft)}`;

const totals = `
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));padding:.5rem 1.25rem 0}
.figures>div{padding:.75rem 1rem .75rem 0}
dt{font-size:.8125rem;color:var(--soft)}
.value{font-size:1.5rem;line-height:1.3;font-weight:600;letter-spacing:-.015em}
.how{font-size:.75rem;line-height:1.45;color:var(--soft)}
.how span{display:block}
.predicted{padding:.5rem 1.25rem 0}
.tokens{padding:.5rem 1.25rem 1.1rem}
.tokens .bar{height:8px;margin:.5rem 0 .6rem}
.bar{display:block;width:100%;height:4px;border-radius:2px;background:var(--line);overflow:hidden;forced-color-adjust:none}
.swatch{width:.7rem;height:.7rem;border-radius:3px}
.k-input{fill:var(--input)}.k-output{fill:var(--output)}.k-cache-read{fill:var(--cache-read)}.k-cache-write{fill:var(--cache-write)}.k-cost{fill:color-mix(in srgb,var(--accent) 75%,var(--surface))}
@media (max-width:60rem){.figures{grid-template-columns:repeat(2,minmax(0,1fr))}}`;

const timeline = `
.lead{color:var(--soft);font-size:.8125rem;margin:-.5rem 0 .75rem}
.timeline{max-height:34rem;overflow:auto;border-radius:10px 10px 0 0}
.timehead,.lanes{display:grid;grid-template-columns:minmax(6rem,13rem) minmax(0,1fr) 4.75rem;padding:0 1.25rem}
.timehead{position:sticky;top:0;z-index:1;background:var(--surface);padding-top:1rem;font-size:.75rem;color:var(--soft);border-bottom:1px solid var(--line)}
.slots{display:block;width:100%;height:34px;border-bottom:1px solid var(--line)}
.slots path{fill:color-mix(in srgb,var(--accent) 26%,transparent)}
.axis{display:block;width:100%;height:18px;overflow:visible}
.axis text{font-size:11px;fill:var(--soft)}
.lanes{padding-top:.5rem;padding-bottom:.75rem}
.labels li,.durations li{height:24px;line-height:24px;font-size:.8125rem;white-space:nowrap}
.labels a{display:flex;align-items:center;gap:.5rem;color:inherit;text-decoration:none;padding-right:.75rem}
.labels .id{overflow:hidden;text-overflow:ellipsis}
.labels a:hover .id{text-decoration:underline}
.labels .icon{width:.75rem;height:.75rem}
.durations{text-align:right;color:var(--soft)}
.chart{display:block;width:100%;overflow:visible}
.tick{stroke:var(--line);stroke-width:1}
.session{fill:var(--tint)}
.session.s-failed{fill:url(#hatch-failed)}
.session.s-cancelled{fill:url(#hatch-cancelled)}
.session{stroke:var(--tint);stroke-width:1}
.wait,.gap{stroke:var(--skipped);stroke-width:1.5}
.wait{stroke-dasharray:1.5 3.5;stroke-linecap:round}
.gap{stroke-dasharray:4 3}
.never{font-size:11px;fill:var(--soft)}
.chart g{cursor:pointer}
.key{width:24px;height:12px;overflow:visible}
.keys{padding:.7rem 1.25rem;border-top:1px solid var(--line);font-size:.75rem}`;

const tasks = `
.toolbar{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin-bottom:.75rem}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;min-width:0}
.chip{position:relative;cursor:pointer;font-size:.8125rem}
.chip input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer;width:100%;height:100%}
.chip>span{display:flex;align-items:center;gap:.4rem;padding:.25rem .75rem;border:1px solid var(--line);border-radius:99px;background:var(--surface)}
.chip b{font-weight:500;color:var(--soft)}
.chip input:checked+span{border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
.chip input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
.find{flex:1 1 13rem;min-width:0}
.find input{width:100%;background:var(--surface);border:1px solid var(--line);border-radius:7px;padding:.3rem .75rem;font-size:.8125rem}
.find input::placeholder{color:var(--soft);opacity:1}
.columns,.task>details>summary{display:grid;grid-template-columns:1.5rem minmax(0,1fr) 5.25rem 4rem 7.5rem 6.5rem 1rem;gap:0 1rem;padding:0 1.25rem}
.columns{font-size:.75rem;border-bottom:1px solid var(--line)}
.columns button{background:none;border:0;padding:.5rem 0;text-align:right;color:var(--soft);cursor:pointer;white-space:nowrap}
.columns button:disabled{cursor:default}
.columns button:enabled:hover,.columns button[aria-pressed=true]{color:var(--ink)}
.columns .c-state,.columns .c-name{text-align:left}
.columns .c-state{grid-column:1/2}
.columns .c-state{overflow:visible;width:4rem}
.columns .c-name{padding-left:3.25rem}
.arrow{position:absolute;padding-left:.2em}
[data-order=ascending] .arrow::after{content:"↑"}
[data-order=descending] .arrow::after{content:"↓"}
.many .task{content-visibility:auto;contain-intrinsic-size:auto 4.2rem}
.task+.task{border-top:1px solid var(--line)}
.task:last-child{border-radius:0 0 10px 10px}
summary{cursor:pointer}
.task>details>summary{list-style:none;font-size:.875rem;align-items:start;padding-top:.7rem;padding-bottom:.7rem}
.task>details>summary::-webkit-details-marker{display:none}
.task>details>summary:hover{background:var(--sunken)}
.task>details>summary:focus-visible{outline-offset:-2px;border-radius:10px}
.task:target{box-shadow:inset 3px 0 var(--accent)}
.c-state .icon{margin-top:.2rem}
.c-name{min-width:0}
.c-name .id{font-weight:600;margin-right:.5rem;overflow-wrap:anywhere}
.line{display:block;color:var(--soft);font-size:.8125rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;unicode-bidi:isolate}
.line b{font-weight:500}
.badge.s-cancelled{--tint:var(--cancelled)}
.badge{--tint:var(--soft);display:inline-flex;align-items:center;gap:.3rem;font-size:.75rem;line-height:1.3;color:var(--tint);border:1px solid var(--line);border-radius:99px;padding:.05rem .5rem;margin-right:.35rem;white-space:nowrap}
.c-duration,.c-turns,.c-tokens,.c-cost{text-align:right;white-space:nowrap}
.task .bar{margin-top:.35rem}
.unit{display:none}
.c-open{--tint:var(--soft)}
.c-open .icon{transition:transform .12s}
[open]>summary .c-open .icon{transform:rotate(90deg)}
#none{padding:1.25rem}
.body{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:0 2rem;padding:.25rem 1.25rem 1.5rem 3.75rem}
.main>h3:first-child{margin-top:.25rem}
pre{margin:0;padding:.85rem 1rem;background:var(--sunken);border:1px solid var(--line);border-radius:8px;font-size:.8125rem;line-height:1.55;white-space:pre-wrap;overflow-wrap:anywhere;max-height:30rem;overflow:auto;tab-size:4;unicode-bidi:plaintext}
.callout{display:flex;gap:.6rem;margin:.25rem 0 .6rem}
.callout .icon{margin-top:.25rem}
.callout b{font-weight:600}
.callout span{min-width:0;overflow-wrap:anywhere;unicode-bidi:isolate}
.verification{display:flex;flex-wrap:wrap;gap:.25rem 2rem;font-size:.8125rem}
.verification div:last-child{flex:1 1 14rem}
.scroller{overflow-x:auto;border-radius:4px}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{text-align:right;padding:.35rem .75rem;border-top:1px solid var(--line);white-space:nowrap;font-weight:400;vertical-align:top}
thead th{border-top:0;color:var(--soft)}
th:first-child,td:nth-child(2),th:nth-child(2){text-align:left}
th:first-child{padding-left:0}
td:nth-child(2){white-space:normal;min-width:12rem}
.fold{margin-top:1.25rem}
.fold>summary{font-size:.8125rem;font-weight:650;margin-bottom:.375rem;width:fit-content}
.fold.source{margin-top:.5rem}
.source>summary,.as-source{font-size:.75rem;font-weight:400;color:var(--soft)}
.as-source{margin-bottom:.375rem}
.fold.calls{margin-top:.75rem}
.calls .scroller{max-height:24rem;overflow:auto;background:var(--sunken);border:1px solid var(--line);border-radius:8px;padding:.5rem 1rem;font-size:.8125rem}
.calls li{padding:.1rem 0;overflow-wrap:anywhere}
.calls li b{font-weight:500}
.facts-list{font-size:.8125rem;align-self:start;margin-top:.25rem}
.facts-list>div{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
.facts-list dd{text-align:right;min-width:0;overflow-wrap:anywhere}
.facts-list .wide{display:block;border:0}
.facts-list .wide dd{text-align:left;font-size:.75rem}`;

/** Rendered Markdown. */
const prose = `
.prose{font-size:.9375rem;line-height:1.6;max-width:46rem;overflow-wrap:anywhere;unicode-bidi:isolate}
.prose>*,.prose blockquote>*,.prose li>*{margin-top:.65rem;margin-bottom:0}
.prose>:first-child,.prose blockquote>:first-child,.prose li>:first-child{margin-top:0}
.prose :is(h4,h5,h6){line-height:1.35;font-weight:650;margin-top:1.25rem}
.prose h4{font-size:1.0625rem}
.prose h5{font-size:.9375rem}
.prose h6{font-size:.8125rem}
.prose :is(ul,ol){padding-left:1.5rem}
.prose li :is(ul,ol){margin-top:.2rem}
.prose li+li{margin-top:.2rem}
.prose li{display:list-item}
.prose ul{list-style:disc}
.prose ul ul{list-style:circle}
.prose ol{list-style:decimal}
.prose .todo{list-style:none;margin-left:-1.25rem}
.prose li::marker{color:var(--soft)}
.prose blockquote{margin-left:0;margin-right:0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
.prose hr{border:0;border-top:1px solid var(--line);margin-top:1.25rem;margin-bottom:1.25rem}
.prose code{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.875em;background:var(--sunken);border:1px solid var(--line);border-radius:4px;padding:.05em .3em;unicode-bidi:isolate}
.prose :is(a,.to){unicode-bidi:isolate}
.to{color:var(--soft);font-size:.875em}
.prose sup{line-height:1;font-size:.75em}
.prose table{width:auto;font-size:.875rem}
.prose :is(th,td){text-align:left;white-space:normal;min-width:3rem;padding:.35rem .75rem;border:1px solid var(--line)}
.prose thead :is(th,td){background:var(--sunken);color:var(--ink);font-weight:600;border-top:1px solid var(--line)}
.prose td:nth-child(2){min-width:3rem}
.prose .centre{text-align:center}
.prose .right{text-align:right}`;

const phone = `@media ${narrow}{
.page{padding:1.25rem 1rem 2rem}
#theme{top:.9rem;right:1rem}
h1{font-size:1.375rem}
h1 .icon{width:1.375rem;height:1.375rem}
h2{margin-top:2rem}
.figures,.predicted,.tokens{padding-left:1rem;padding-right:1rem}
.timehead,.lanes{grid-template-columns:6.5rem minmax(0,1fr) 3.6rem;padding-left:1rem;padding-right:1rem}
.labels li,.durations li{font-size:.75rem}
.axis text:nth-child(even){display:none}
.keys{padding-left:1rem;padding-right:1rem}
.attention li{padding:.7rem 1rem}
.columns{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.25rem 1rem}
.columns .c-name{padding-left:0}
.columns .c-state{width:auto}
.task>details>summary{grid-template-columns:1.1rem repeat(4,minmax(0,1fr)) .9rem;gap:.15rem .6rem;padding-left:1rem;padding-right:1rem}
.c-name{grid-column:2/6;grid-row:1}
.c-open{grid-column:6;grid-row:1}
.c-duration{grid-column:2}.c-turns{grid-column:3}.c-tokens{grid-column:4}.c-cost{grid-column:5}
.c-duration,.c-turns,.c-tokens,.c-cost{grid-row:2;text-align:left}
.task>details>summary>:not(.c-name){font-size:.8125rem}
.unit{display:inline}
.body{grid-template-columns:minmax(0,1fr);padding:.25rem 1rem 1.25rem}
.facts-list{margin-top:1.25rem}
pre{max-height:22rem}
}`;

const print = `@page{margin:14mm 12mm}
@media print{
html{font-size:12px}
body{background:none}
.page{max-width:none;padding:0}
.card{border-color:#ccc}
.timeline,pre,.calls .scroller{max-height:none;overflow:visible}
.timehead{position:static}
.timeline,.figures,.attention li{break-inside:avoid}
.figures{grid-template-columns:repeat(4,minmax(0,1fr))}
.line{white-space:normal}
.many .task{content-visibility:visible}
.task{break-inside:avoid}
.task:has([open]){break-inside:auto}
h2,.lead{break-after:avoid}
#theme,.toolbar,.skip,.c-open,.fold:not([open]){display:none}
.bar,.outcomes,.session,.slots path,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}`;

/** The page's style sheet. Nothing in it comes from a report. */
export const pageStyle: string = [theme, foundation, masthead, totals, timeline, tasks, prose, phone, print].join('\n');
