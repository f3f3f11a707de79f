/** @jest-environment node */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { routes } from '../src/routes/index.ts';

const src = path.resolve('src');
const locales = path.join(src, 'locales');

function textsOf(locale: string): Record<string, string> {
  const files = readdirSync(path.join(locales, locale)).filter((f) => f.endsWith('.json'));
  return Object.assign({}, ...files.map((f) => JSON.parse(readFileSync(path.join(locales, locale, f), 'utf8')) as Record<string, string>)) as Record<string, string>;
}

/** Names and kinds of the arguments of an ICU text, e.g. `count plural`. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  // A compiled text is a list of strings and of arguments: [name, kind?, forms?], each form again such a list.
  const parts = (list: unknown): void => {
    if (!Array.isArray(list)) return;
    for (const part of list as unknown[]) {
      if (!Array.isArray(part)) continue;
      const [name, kind = '', forms] = part as unknown[];
      found.add(`${String(name)} ${String(kind)}`.trim());
      if (typeof forms === 'object' && forms !== null) Object.values(forms).forEach(parts);
    }
  };
  parts(compileMessage(text));
  return [...found].sort();
}

const sources = (readdirSync(src, { recursive: true }) as string[])
  .filter((f) => /\.tsx?$/.test(f) && !/\.(spec|gql)\.tsx?$/.test(f) && !f.startsWith('locales'))
  .map((f) => readFileSync(path.join(src, f), 'utf8')).join('\n');
/** Ids made at run time: `t(`home.${tab}`)` uses everything that starts with `home.`. */
const prefixes = [...sources.matchAll(/`([a-z][\w]*(?:\.\w+)*\.)\$\{/gi)].map((m) => m[1]!);

const en = textsOf('en');
const languages = readdirSync(locales).filter((f) => !f.includes('.') && f !== 'en');

describe.each(languages)('the texts in %s', (language) => {
  const other = textsOf(language);
  test('have the same ids as the English ones', () => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(en).sort());
  });
  test.each(Object.keys(en))('%s takes the same arguments', (id) => {
    expect(argumentsOf(other[id] ?? '')).toEqual(argumentsOf(en[id]!));
  });
});

test('every text is used somewhere', () => {
  const unused = Object.keys(en).filter((id) => !sources.includes(`'${id}'`) && !sources.includes(`"${id}"`) && !prefixes.some((p) => id.startsWith(p)));
  expect(unused).toEqual([]);
});

test('an id starts with the name of its file', () => {
  for (const f of readdirSync(path.join(locales, 'en')).filter((x) => x.endsWith('.json'))) {
    const ids = Object.keys(JSON.parse(readFileSync(path.join(locales, 'en', f), 'utf8')) as object);
    expect(ids.filter((id) => !id.startsWith(f.replace('.json', '.')))).toEqual([]);
  }
});

test('texts of staff pages stand on no other page: there they are not loaded', () => {
  const staffs = [...readFileSync(path.join(locales, 'en/staff.ts'), 'utf8').matchAll(/\.\/(\w+)\.json/g)].map((m) => m[1]!);
  const read = (folder: string) => (readdirSync(path.join(src, folder), { recursive: true }) as string[]).filter((f) => /(?<!gql)\.tsx?$/.test(f)).map((f) => readFileSync(path.join(src, folder, f), 'utf8')).join('\n');
  const open = routes.filter(({ auth, seldom }) => !seldom && (auth === undefined || auth === 'member')).map(({ name }) => read(`routes/${name}`)).join('\n');
  const features = new Set([...open.matchAll(/features\/([\w-]+)\//g)].map((m) => m[1]!));
  const reached = [open, read('ui'), read('lib'), ...[...features].map((f) => read(`features/${f}`))].join('\n');
  expect(staffs.filter((name) => new RegExp(`['"\`]${name}\\.\\w`).test(reached))).toEqual([]);
});
