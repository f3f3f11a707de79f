import { expect, test } from '@jest/globals';
import { parseQuery } from './query.ts';
import { Synonyms } from './synonyms.ts';

const synonyms = new Synonyms([['wifi', 'wireless network', 'WLAN'], ['écran', 'display']]);
const ways = (query: string) => synonyms.variants(parseQuery(query)).map(({ terms }) => terms.map((t) => (t.phrase ? `"${t.forms.join(' ')}"` : t.forms.join(' '))).join(' '));

test('a word is also looked for under its other names, several words as a phrase', () => {
  expect(ways('slow Wi-Fi')).toEqual(['slow wifi', 'slow "wireless network"', 'slow wlan']);
  expect(ways('ecran')).toEqual(['ecran', 'display']);
});

test('several words are one synonym', () => {
  expect(ways('my wireless network drops')).toEqual(['my wireless network drops', 'my wifi drops', 'my wlan drops']);
  expect(ways('wireless mouse')).toEqual(['wireless mouse']);
});

test('what stands in quotes or is excluded is meant as it stands', () => {
  expect(ways('"wifi" -wlan')).toEqual(['"wifi"']);
  expect(ways('"wireless network"')).toEqual(['"wireless network"']);
});

test('a query is not put in more ways than can be looked for', () => {
  expect(ways('wifi display wlan')).toHaveLength(6);
  expect(ways('wifi display wlan')[0]).toBe('wifi display wlan');
});
