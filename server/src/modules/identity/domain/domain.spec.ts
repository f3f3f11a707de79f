import { describe, expect, test } from '@jest/globals';
import { isEmail, normalizeEmail } from './email.ts';
import { ipPrefix } from './ip-prefix.ts';
import { passwordProblem } from './password.ts';

const owner = { name: 'Robin Demo', email: 'robin.demo@example.org' };
const code = (password: string) => passwordProblem(password, owner)?.code;

describe('a password', () => {
  test.each(['password', 'Password1!', 'p4ssw0rd', 'P@ssw0rd2024', 'welkom01', 'Welkom2026!', 'qwerty123', 'qwertyuiop', '12345678', '1234567890', '87654321', 'aaaaaaaa', 'abababab', '11112222',
    'iloveyou1', '1q2w3e4r', '1qaz2wsx', 'asdfghjkl', 'letmein123', 'sunshine1', 'zomer2025', '19840523', '23-05-1984', 'abc12345', 'abcd1234', 'football99', 'monkeymonkey', 'trustno1!', 'admin1234', 'wachtwoord'])('%s is common', (p) => {
    expect(code(p)).toBe('COMMON');
  });

  test.each(['robin.demo', 'RobinDemo1', 'robin.demo@example.org', 'example.org1', 'xrobindemo'])('%s is its owner', (p) => {
    expect(code(p)).toBe('LIKE_NAME');
  });

  test.each(['correct-hat-stapler', 'vier paarden lopen', 'Xk9!mwQz', 'zonnige middag', 'µ∂ßåøæ†¥', 'passing the salt', 'tulips over cobbles'])('%s will do', (p) => {
    expect(code(p)).toBeUndefined();
  });

  test('lengths', () => {
    expect([code(''), code('Xk9!mwQ'), code('x1Y'.repeat(43)), code('😀😀😀😀')]).toEqual(['REQUIRED', 'TOO_SHORT', 'TOO_LONG', 'TOO_SHORT']);
  });
});

test('an address is one however it is written', () => {
  expect(normalizeEmail('  Robin@Example.ORG ')).toBe('robin@example.org');
});

test.each(['a@b', 'robin+tag@example.org', "o'neil@example.org", 'jos@bücher.example'])('%s is an address', (a) => expect(isEmail(a)).toBe(true));
test.each(['', 'a', '@b', 'a@', 'a@b@c', 'a b@c.d', 'a@b\r\nBcc: c@d', 'a@b,c@d', '<a@b>', 'a@b..c', 'a@-', `${'a'.repeat(250)}@b.cd`])('%j is none', (a) => expect(isEmail(a)).toBe(false));

test.each([['203.0.113.77', '203.0.113.0/24'], ['::ffff:203.0.113.77', '203.0.113.0/24'], ['2001:db8:aa:bb::1', '2001:db8:aa::/48'], ['::1', '0:0:0::/48'], ['fe80::1%eth0', 'fe80:0:0::/48'], ['nonsense', '']])('%s is of %s', (ip, prefix) => expect(ipPrefix(ip)).toBe(prefix));
