import { expect, test } from '@jest/globals';
import { loadConfig } from './config.ts';
import { seal, unseal } from './secret-box.ts';

const config = (key: string) => loadConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://localhost/x', SECRET_KEY: key.repeat(32) });

test('a secret is read again only with the same key, in the same place, and whole', () => {
  const sealed = seal(config('a'), 'h1', 'whsec_geheim');
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('geheim');
  expect(seal(config('a'), 'h1', 'whsec_geheim')).not.toBe(sealed);
  expect(unseal(config('a'), 'h1', sealed)).toBe('whsec_geheim');
  expect(unseal(config('b'), 'h1', sealed)).toBeUndefined();
  expect(unseal(config('a'), 'h2', sealed)).toBeUndefined();
  const bytes = Buffer.from(sealed, 'base64');
  bytes[14]! ^= 1;
  expect(unseal(config('a'), 'h1', bytes.toString('base64'))).toBeUndefined();
  expect(unseal(config('a'), 'h1', '')).toBeUndefined();
});
