import { expect, test } from '@jest/globals';
import { loadConfig } from './config.ts';

const good = { NODE_ENV: 'test', DATABASE_URL: 'postgres://localhost/x', SECRET_KEY: 'x'.repeat(32) };

test('defaults stand for what is not given', () => {
  expect(loadConfig(good)).toMatchObject({ PORT: 3000, PUBLIC_URL: 'http://localhost:3000', DATABASE_POOL: 10, SEED: 'none', OUTBOUND_ALLOW_PRIVATE: [] });
});

test('one message names every problem', () => {
  const wrong = () => loadConfig({ ...good, DATABASE_URL: undefined, PORT: 'many', PUBLIC_URL: 'here', SEED: 'apples', SMTP_URL: 'https://mail', OUTBOUND_ALLOW_PRIVATE: '10.0.0.0/8, http://here' });
  for (const name of ['DATABASE_URL: is required', 'PORT: must be a port', 'PUBLIC_URL: must be an address', 'SEED', 'SMTP_URL', 'OUTBOUND_ALLOW_PRIVATE: must be names']) expect(wrong).toThrow(name);
});

test('Elasticsearch is given whole and once, or not at all', () => {
  const url = { ELASTICSEARCH_URL: 'https://search.example' };
  expect(loadConfig({ ...good, ...url, ELASTICSEARCH_USER: 'community', ELASTICSEARCH_PASSWORD: 'secret' })).toMatchObject({ ELASTICSEARCH_INDEX: 'helpcommons' });
  expect(() => loadConfig({ ...good, ELASTICSEARCH_API_KEY: 'x', ELASTICSEARCH_CA: '/nowhere.pem' })).toThrow(/ELASTICSEARCH_CA: must be a file[^]*ELASTICSEARCH_API_KEY: needs ELASTICSEARCH_URL/);
  expect(() => loadConfig({ ...good, ...url, ELASTICSEARCH_USER: 'community' })).toThrow('ELASTICSEARCH_USER: needs ELASTICSEARCH_PASSWORD');
  expect(() => loadConfig({ ...good, ...url, ELASTICSEARCH_USER: 'community', ELASTICSEARCH_PASSWORD: 'x', ELASTICSEARCH_API_KEY: 'y' })).toThrow('only one of them');
  expect(() => loadConfig({ ...good, ELASTICSEARCH_URL: 'search.example', ELASTICSEARCH_INDEX: 'Not This' })).toThrow(/ELASTICSEARCH_URL: must be an address[^]*ELASTICSEARCH_INDEX/);
});

test('production does not start without a secret of its own', () => {
  expect(() => loadConfig({ ...good, NODE_ENV: 'production', SECRET_KEY: undefined })).toThrow('SECRET_KEY');
});
