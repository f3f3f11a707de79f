import { expect, test } from '@jest/globals';
import { fold, words } from './words.ts';

test('punctuation separates, accents stay, case goes', () => {
  expect(words("L'Élan d’été: foo.dll, user@mail.example")).toEqual(['l', 'élan', 'd', 'été', 'foo', 'dll', 'user', 'mail', 'example']);
});

test('scripts without spaces are cut into pairs', () => {
  expect(words('安装失败 ok 水')).toEqual(['安装', '装失', '失败', 'ok', '水']);
});

test('a letter before a hyphen belongs to the word', () => {
  expect(words('E-mail, x-ray; a-b on-line')).toEqual(['email', 'xray', 'a', 'b', 'on', 'line']);
});

test('short words that are written with and without a hyphen are one', () => {
  expect(words('Wi-Fi set-up, add-on; on/off 3-4 re-installed')).toEqual(['wifi', 'setup', 'addon', 'on', 'off', '3', '4', 're', 'installed']);
});

test('keys and hashes are no words', () => {
  expect(words(`a ${'x'.repeat(61)} b`)).toEqual(['a', 'b']);
});

test.each([['Élan', 'elan'], ['odesílání', 'odesilani'], ['Straße', 'strasse'], ['Łódź', 'lodz'], ['smørrebrød', 'smorrebrod']])('%s folds to %s', (form, folded) => {
  expect(fold(form)).toBe(folded);
});
