/** In the look of the service's own pages, whose style sheet has another name after every build. */
export const style = `
:root { --ink: #1a1a1a; --soft: #4d4d4d; --line: #666; --bad: #a90000; --bad-soft: #fdeeee; }
* { box-sizing: border-box; }
html { font: 100%/1.7 "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; line-break: strict; }
body, h1, p, ul { margin: 0; padding: 0; }
.head { background: var(--ink); color: #fff; }
.head-inside, main { width: 100%; max-width: 32rem; margin-inline: auto; padding-inline: clamp(1.125rem, 5vw, 2rem); }
.head-inside { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 3.75rem; padding-block: 0.5rem; }
.head a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 0.875rem; border: 1px solid rgb(255 255 255 / 0.5); border-radius: 999px; color: #fff; font-size: 0.875rem; text-decoration: none; }
main { padding-block: 2rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.4; }
.lead { margin-top: 0.75rem; color: var(--soft); }
.problem-box { margin-top: 1.5rem; padding: 0.875rem 1rem; border: 2px solid var(--bad); border-radius: 0.75rem; background: var(--bad-soft); }
.problem-box p { color: var(--bad); font-weight: 700; }
.field { margin-top: 1.5rem; }
label { display: block; font-weight: 700; }
input { width: 100%; min-height: 3rem; margin-top: 0.375rem; padding: 0.5rem 0.875rem; border: 1px solid var(--line); border-radius: 0.5rem; background: #fff; color: inherit; font: inherit; }
input[aria-invalid] { border: 2px solid var(--bad); }
button, a.button { display: block; width: 100%; min-height: 3.25rem; margin-top: 2rem; padding: 0.75rem 1rem; border: 0; border-radius: 0.75rem; background: var(--ink); color: #fff; font: inherit; font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; }
:focus-visible { outline: 0.25rem solid #000; outline-offset: 0.125rem; box-shadow: 0 0 0 0.125rem #ffd43d; border-radius: 0.25rem; }
`;
