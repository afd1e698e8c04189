/** The style sheet of the page that `--html` prints: light and dark, wide and narrow, screen and paper. */
export const PAGE_STYLE = String.raw`
:root {
  color-scheme: light dark;
  --ink: #1c1b18;
  --paper: #fdfcf9;
  --quiet: #5d5a52;
  --line: #d9d5ca;
  --shared: #e3ecf7;
  --altered: #ffe08a;
  --link: #1d4f91;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceae4;
    --paper: #191a1c;
    --quiet: #aaa69b;
    --line: #3b3c40;
    --shared: #233349;
    --altered: #6b5200;
    --link: #9cc2f5;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font:
    1rem / 1.55 Georgia,
    "Times New Roman",
    serif;
}
header,
section {
  max-width: 90rem;
  margin: 0 auto;
  padding: 0.5rem 1.25rem;
}
h1 {
  font-size: 1.5rem;
  margin: 0.5rem 0 0;
}
h2 {
  font-size: 1.15rem;
  margin: 1.25rem 0 0.5rem;
}
h3 {
  font-size: 1rem;
  margin: 1rem 0 0.25rem;
}
h3::first-letter {
  text-transform: uppercase;
}
a {
  color: var(--link);
}
a:focus-visible,
.account:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
.quiet {
  color: var(--quiet);
  font-size: 0.875rem;
}
.accounts {
  position: sticky;
  top: 0;
  z-index: 1;
  display: grid;
  grid-auto-flow: column;
  grid-auto-columns: minmax(19rem, 1fr);
  gap: 1rem;
  height: 58vh;
  overflow-x: auto;
  background: var(--paper);
  border-bottom: 1px solid var(--line);
}
.account {
  overflow-y: auto;
  padding: 0 1rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
}
.account p {
  white-space: pre-wrap;
  margin: 0.5rem 0;
  overflow-wrap: anywhere;
}
.headline,
.crosshead {
  font-weight: bold;
}
.byline,
.dateline,
.caption {
  color: var(--quiet);
}
.boilerplate {
  color: var(--quiet);
  font-size: 0.8rem;
}
.shared {
  background: var(--shared);
}
.differs {
  text-decoration: underline dotted;
  text-underline-offset: 0.2em;
}
mark {
  background: var(--altered);
  color: inherit;
  font-weight: bold;
  text-decoration: underline;
  text-underline-offset: 0.2em;
}
.place {
  scroll-margin: 4rem;
}
.place:target::before {
  content: "\25B6\00A0";
  color: var(--link);
}
.differences {
  list-style: none;
  padding: 0;
}
.differences > li {
  border-top: 1px solid var(--line);
  padding: 0.5rem 0;
}
.differences q,
.said q {
  quotes: none;
  overflow-wrap: anywhere;
}
.side {
  margin: 0.15rem 0 0.15rem 1rem;
}
.label {
  font-weight: bold;
}
.grid {
  overflow-x: auto;
}
.grid table,
.company {
  border-collapse: collapse;
}
.grid th,
.grid td,
.company th,
.company td {
  border: 1px solid var(--line);
  padding: 0.35rem 0.6rem;
  text-align: left;
  vertical-align: top;
}
.grid th[scope="row"] {
  min-width: 11rem;
}
.grid td {
  min-width: 9rem;
}
.grid summary {
  cursor: pointer;
}
.grid summary > .quiet {
  display: block;
}
.grid ul {
  margin: 0.35rem 0 0;
  padding-left: 1.1rem;
}
.grid:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
.moved {
  font-style: italic;
}
@media print {
  .accounts {
    position: static;
    height: auto;
  }
  .account {
    overflow: visible;
  }
}
`;
