/** Plain, and unlike the pages of the service: one has left it. */
export const style = `
:root { --accent: #3d2a8f; --ink: #1c1b29; --soft: #565469; --line: #8a889c; --bad: #b3001b; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f3fa; color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
header { background: var(--accent); color: #fff; font-weight: 700; }
header p, main { max-width: 30rem; margin: 0 auto; padding: 0.75rem 1.25rem; }
main { background: #fff; padding-block: 1.5rem 2.5rem; min-height: 80vh; }
h1 { font-size: 1.375rem; line-height: 1.4; margin: 0 0 1rem; }
.note { border-left: 0.25rem solid var(--accent); padding-left: 0.75rem; }
.field { margin-block: 1.25rem; }
label { display: block; font-weight: 700; }
.hint, time { color: var(--soft); font-size: 0.9375rem; }
.hint, .problem { margin: 0.125rem 0; }
.problem { color: var(--bad); font-weight: 700; }
input { width: 100%; min-height: 3rem; margin-top: 0.25rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem; font: inherit; }
input[aria-invalid] { border: 2px solid var(--bad); }
button, a.main { display: block; width: 100%; min-height: 3rem; margin-top: 0.75rem; padding: 0.625rem 1rem; border-radius: 0.375rem; font: inherit; font-weight: 700; text-align: center; cursor: pointer; }
.main { border: 1px solid var(--accent); background: var(--accent); color: #fff; text-decoration: none; }
.other { border: 1px solid var(--line); background: #fff; color: var(--ink); }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
details { margin-top: 2rem; font-size: 0.9375rem; }
summary { min-height: 2.75rem; padding-block: 0.5rem; cursor: pointer; }
dl > div { padding-block: 0.5rem; border-bottom: 1px solid #dcdae8; }
dt { color: var(--soft); }
dd { margin: 0; font-weight: 700; }
details dt { color: var(--ink); font-variant-numeric: tabular-nums; }
details dd { font-weight: 400; color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; }
li { padding-block: 1rem; border-bottom: 1px solid #dcdae8; overflow-wrap: anywhere; }
`;
