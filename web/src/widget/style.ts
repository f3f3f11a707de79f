/** Constructable, so that it needs no permission for styles in the site's content security policy. */
export const css = `
:host{all:initial;color-scheme:light dark;--ink:light-dark(#1d2430,#e6e9ee);--ink2:light-dark(#566072,#a3adbc);--paper:light-dark(#fff,#14181f);--soft:light-dark(#f5f6f8,#1c222b);--line:light-dark(#dfe3e9,#2e3642);--control:light-dark(#7f8999,#6b7687);--accent:light-dark(#1a5fb4,#82b4f5);--on:light-dark(#fff,#0d1520);--mark:light-dark(#fff1a8,#5c4b00);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink)}
:host([hidden]){display:none}
*{box-sizing:border-box;font:inherit;color:inherit}
button{cursor:pointer;background:none;border:1px solid var(--control);border-radius:.5rem;padding:.5rem .9rem;min-height:2.75rem}
button:hover{background:var(--soft)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.launch,.launch:hover{background:var(--accent);color:var(--on);border-color:transparent;border-radius:2rem;padding:.6rem 1.2rem;font-weight:600}
:host([floating]) .launch{position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:2147483000;box-shadow:0 2px 12px #0004}
dialog{position:fixed;inset:auto;inset-block-end:1rem;inset-inline-end:1rem;margin:0;padding:0;width:min(26rem,calc(100vw - 2rem));height:min(38rem,calc(100dvh - 2rem));border:1px solid var(--line);border-radius:.9rem;background:var(--paper);box-shadow:0 8px 40px #0005;overflow:hidden}
dialog[open]{display:flex;flex-direction:column;animation:in .16s ease-out}
dialog::backdrop{background:#0003}
@keyframes in{from{opacity:0;transform:translateY(.75rem)}}
header{display:flex;align-items:center;gap:.5rem;padding:.5rem .5rem .5rem 1rem;padding-inline:1rem .5rem;border-block-end:1px solid var(--line)}
h2{flex:1;margin:0;font-weight:650;font-size:1.05rem}
h3{margin:0 0 .5rem;font-weight:650;line-height:1.3}
header button{border-color:transparent}
.body{flex:1;overflow-y:auto;overscroll-behavior:contain;padding:1rem}
input{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--control);border-radius:.5rem;background:var(--paper)}
ul.items{list-style:none;margin:.5rem 0 0;padding:0}
.items button,.items a{display:block;width:100%;text-align:start;text-decoration:none;border:0;border-block-end:1px solid var(--line);border-radius:0;padding:.7rem .25rem}
.items a:hover{background:var(--soft)}
.items b{display:block;color:var(--accent);font-weight:600;overflow-wrap:anywhere}
.items span,.note,.label{color:var(--ink2);font-size:.875rem}
.items span{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.label{margin:1rem 0 0;font-weight:600}
mark{background:var(--mark);color:inherit;border-radius:.15rem}
.text{overflow-wrap:anywhere}
.text img{max-width:100%;height:auto}
.text pre{overflow-x:auto;background:var(--soft);padding:.75rem;border-radius:.5rem}
.text code{font-family:ui-monospace,monospace;font-size:.9em}
.text a,.body p a,footer a{color:var(--accent)}
.text table{border-collapse:collapse;display:block;overflow-x:auto}
.text td,.text th{border:1px solid var(--line);padding:.25rem .5rem}
.text blockquote{margin-inline:0;padding-inline-start:.75rem;border-inline-start:3px solid var(--line)}
.text strong,.text b{font-weight:650}
.text em{font-style:italic}
.helped{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin-block-start:1.25rem;padding-block-start:.75rem;border-block-start:1px solid var(--line)}
footer{padding:.75rem 1rem;border-block-start:1px solid var(--line);background:var(--soft)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:30rem){dialog{inset:0;width:100vw;max-width:none;height:100dvh;max-height:none;border:0;border-radius:0}}
@media (prefers-reduced-motion:reduce){dialog[open]{animation:none}}
@media (forced-colors:active){.launch,dialog{border:1px solid}}
`;
