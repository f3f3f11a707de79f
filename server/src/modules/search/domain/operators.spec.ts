import { expect, test } from '@jest/globals';
import { readOperators } from './operators.ts';

const none = { tags: [], spaces: [], authors: [], states: [] };

test('operators are taken out of the words', () => {
  expect(readOperators('leak tag:Valve space:"Hot water" author:me is:solved lang:pt-br hall')).toEqual({
    words: 'leak hall', typed: 'tag:Valve space:"Hot water" author:me is:solved lang:pt-br',
    operators: { tags: ['valve'], spaces: ['Hot water'], authors: ['me'], states: ['solved'], locale: 'pt-BR' },
  });
  expect(readOperators('is:unsolved').operators.states).toEqual(['open', 'answered']);
  expect(readOperators('IS:Article “gland nut”')).toMatchObject({ words: '"gland nut"', operators: { type: 'article' } });
});

test.each(['tag:', 'is:nonsense', 'lang:klingonian-language', '"tag:valve"', '-"tag:valve leak"', 'mytag:valve', 'http://tag:8080', 'https://a.example/?is:solved', '-tag:valve', 'std::is:solved', 'tag: valve'])('%j stays among the words', (query) => {
  expect(readOperators(query)).toEqual({ words: query, typed: '', operators: none });
});

test('the last word may be unfinished only where it stands last', () => {
  expect(readOperators('thermo is:solved').words).toBe('thermo ');
  expect(readOperators('is:solved thermo').words).toBe('thermo');
});

test.each(['tag:'.repeat(2500), 'tag:"'.repeat(2000), '"'.repeat(10_000), `space:${'x'.repeat(10_000)}`, 'author:"unbalanced', 'tag:\u0000', 'lang:😀', '恒温器tag:安装', 'tag:(a+)+$', 'space:.*', 'is:solved'.repeat(1000)])('bears anything (%#)', (query) => {
  const { words, operators } = readOperators(query);
  // eslint-disable-next-line no-control-regex -- none may be left
  expect(JSON.stringify([words, operators])).not.toMatch(/[\u0000-\u001F]/);
  expect(words.length).toBeLessThanOrEqual(300);
});
