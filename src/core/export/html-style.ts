/** The look of the HTML export: light and dark, on screen and on paper. It asks for nothing from outside. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1d1b19; --paper: #fffdf9; --faint: #6b655e; --line: #ddd6cc; --accent: #8a3d14;
  --yellow: #ffe98a; --green: #bfe8b8; --blue: #bfdcfb; --pink: #fbcbdc; --purple: #dccbf7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ebe6df; --paper: #1a1918; --faint: #a39b91; --line: #3b3835; --accent: #f0a47c;
    --yellow: #6b5a00; --green: #245c2a; --blue: #1f4a78; --pink: #7a2e4c; --purple: #50367f; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, 'Noto Serif', 'Times New Roman', serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
a { color: var(--accent); }
.deck { font-size: 1.15em; color: var(--faint); }
.byline, .export, .provenance, .annotations, nav { font: .875rem/1.5 system-ui, sans-serif; }
.byline, .export, .provenance dt, .about { color: var(--faint); }
header h1 { color: var(--ink); }
article { padding-block: 1.5rem; border-top: 1px solid var(--line); }
nav ol { padding-inline-start: 1.75rem; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
mark { background: var(--yellow); color: inherit; padding-block: .2em; }
mark.green { background: var(--green); } mark.blue { background: var(--blue); }
mark.pink { background: var(--pink); } mark.purple { background: var(--purple); }
/* The highlight beneath looks out above and below. */
mark mark { padding-block: 0; }
sup a { text-decoration: none; padding-inline: .15em; }
.annotations p { margin-block: .35rem; white-space: pre-line; }
.control { font: .75em ui-monospace, monospace; border: 1px solid var(--accent); color: var(--accent); padding: 0 .2em; }
footer { margin-block-start: 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
dd { margin: 0; }
code { font: .9em ui-monospace, monospace; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  article { break-before: page; border: 0; }
  nav + article, header.export + article { break-before: auto; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h2, h3, h4 { break-after: avoid; }
  blockquote, .annotations li, .provenance { break-inside: avoid; }
}
`
