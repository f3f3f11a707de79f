import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { API_ROOT, type Operation } from './operation.ts';
import { operations } from './operations.ts';

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#dfe3e9,#2e3642);--soft:light-dark(#f5f6f8,#1c222b);--ink2:light-dark(#566072,#a3adbc)}
body{font:1rem/1.6 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:1.5rem}h1{line-height:1.2}h2{font-size:1.05rem;margin:2.5rem 0 .25rem;overflow-wrap:anywhere}
h2 b{display:inline-block;min-width:4.2em;color:light-dark(#1a5fb4,#82b4f5)}p{margin:.25rem 0}.note{color:var(--ink2)}
pre{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;overflow-x:auto;font:.875rem/1.5 ui-monospace,monospace}`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (c) => escapes[c]!);

/** A page for people, without script and without anything from elsewhere. */
export function documentationPage(origin: string, title: string): { html: string; contentSecurityPolicy: string } {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>
<h1>${escape(title)}</h1>
<p>Everything is below <code>${escape(origin + API_ROOT)}</code>, in JSON. Send the key of an API client as <code>Authorization: Bearer &lt;key&gt;</code>; each operation names the scope that the key needs.
A key with the scope <code>act-as-member</code> may act for a member: <code>On-Behalf-Of: &lt;user id&gt;</code>.</p>
<p>Lists answer <code>{"items", "next_cursor"}</code>; pass the cursor as <code>cursor</code>. Writes take an <code>Idempotency-Key</code>, reads <code>If-None-Match</code>. Errors are problem documents (RFC 9457) with a <code>code</code>.
The same as OpenAPI 3.1: <a href="${API_ROOT}/openapi.json">openapi.json</a>.</p>
${operations.map((it) => section(it, origin)).join('\n')}
</main></body></html>
`;
  return { html, contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'` };
}

function section(it: Operation, origin: string): string {
  const scope = it.scope === null ? 'no key needed' : `scope <code>${it.scope}</code>`;
  return `<section id="${it.id}"><h2><b>${it.method.toUpperCase()}</b> ${escape(API_ROOT + it.path)}</h2>
<p>${escape(it.summary)}. <span class="note">${scope}</span></p>${it.description ? `<p>${escape(it.description)}</p>` : ''}
${fields('Query', it.query)}${fields('Body', it.body)}<pre>${escape(curl(it, origin))}</pre></section>`;
}

function fields(label: string, schema: z.ZodObject | undefined): string {
  const names = Object.entries(schema?.shape ?? {}).map(([name, type]) => `<code>${name}</code>${(type as z.ZodType).safeParse(undefined).success ? '' : ' (required)'}`);
  return names.length === 0 ? '' : `<p class="note">${label}: ${names.join(', ')}</p>`;
}

function curl(it: Operation, origin: string): string {
  const lines = [`curl ${it.method === 'get' ? '' : `-X ${it.method.toUpperCase()} `}${origin}${API_ROOT}${it.path.replaceAll(/\{(\w+)\}/g, '<$1>')}`];
  if (it.scope !== null) lines.push(`-H 'Authorization: Bearer <key>'`);
  if (it.body) lines.push(`-H 'Content-Type: application/json'`, `-d '${example(it.body)}'`);
  return lines.join(' \\\n  ');
}

/** Only what must be there. */
function example(body: z.ZodObject): string {
  const required = Object.entries(body.shape).filter(([, type]) => !(type as z.ZodType).safeParse(undefined).success);
  return JSON.stringify(Object.fromEntries(required.map(([name, type]) => [name, exampleOf(type as z.ZodType)])));
}

const exampleOf = (type: z.ZodType): unknown => (type.meta() as { examples?: unknown[] } | undefined)?.examples?.[0] ?? '…';
