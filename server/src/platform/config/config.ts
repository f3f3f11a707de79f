import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isAllowListEntry } from '../outbound/addresses.ts';

const url = (...protocols: string[]) =>
  z.string().refine((v) => URL.canParse(v) && protocols.includes(new URL(v).protocol), { error: `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}` });
const port = z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535);

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_POOL: z.coerce.number({ error: 'must be a number of connections' }).int().min(2).max(200).default(10),
  DATABASE_WAIT_SECONDS: z.coerce.number({ error: 'must be a number of seconds' }).min(1).max(60).default(5),
  ELASTICSEARCH_URL: url('http:', 'https:').optional(),
  ELASTICSEARCH_USER: z.string().optional(),
  ELASTICSEARCH_PASSWORD: z.string().optional(),
  ELASTICSEARCH_API_KEY: z.string().optional(),
  ELASTICSEARCH_CA: z.string().refine(existsSync, { error: 'must be a file with certificates (PEM)' }).optional(),
  ELASTICSEARCH_INDEX: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'must be lower case letters, digits, _ and -').default('helpcommons'),
  DATA_DIR: z.string().default('.data'),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().default('Helpcommons <no-reply@localhost>'),
  STORAGE_URL: url('file:').optional(),
  OUTBOUND_ALLOW_PRIVATE: z.string().default('').transform((text) => text.split(',').map((entry) => entry.trim()).filter(Boolean))
    .refine((entries) => entries.every(isAllowListEntry), { error: 'must be names, addresses or networks with commas between them' }),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SEED: z.enum(['demo', 'none']).default('none'),
});

/** The configuration, checked as a whole. */
export interface Config extends Omit<z.infer<typeof environment>, 'PUBLIC_URL' | 'SECRET_KEY'> {
  /** Address of the community without a slash at its end. */
  PUBLIC_URL: string;
  SECRET_KEY: string;
}
export const CONFIG = Symbol('CONFIG');

/** The environment is wrong; the message lists every problem at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * @throws ConfigError naming every unknown or bad value
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== '' && v !== undefined));
  const parsed = environment.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${!(String(i.path[0]) in given) ? 'is required' : i.message}`);
  if (given.NODE_ENV === 'production' && given.HELPCOMMONS_LOCAL !== '1' && !given.SECRET_KEY) problems.push('  SECRET_KEY: is required in production (at least 32 random characters)');
  problems.push(...elasticsearchProblems(given));
  if (!parsed.success || problems.length > 0) throw new ConfigError(`The environment needs attention:\n${problems.join('\n')}`);
  const { PUBLIC_URL, SECRET_KEY, ...rest } = parsed.data;
  return { ...rest, PUBLIC_URL: (PUBLIC_URL ?? `http://localhost:${rest.PORT}`).replace(/\/+$/, ''), SECRET_KEY: SECRET_KEY ?? keptSecret(rest.DATA_DIR) };
}

function elasticsearchProblems(given: Record<string, unknown>): string[] {
  const problems: string[] = [];
  const needs = (name: string, other: string) => name in given && !(other in given) && problems.push(`  ${name}: needs ${other}`);
  for (const name of ['ELASTICSEARCH_USER', 'ELASTICSEARCH_API_KEY', 'ELASTICSEARCH_CA']) needs(name, 'ELASTICSEARCH_URL');
  needs('ELASTICSEARCH_USER', 'ELASTICSEARCH_PASSWORD');
  needs('ELASTICSEARCH_PASSWORD', 'ELASTICSEARCH_USER');
  if ('ELASTICSEARCH_API_KEY' in given && 'ELASTICSEARCH_USER' in given) problems.push('  ELASTICSEARCH_API_KEY: stands for user and password, so only one of them');
  return problems;
}

/** Made once and kept with the data, so that sessions outlive a restart. */
function keptSecret(dataDir: string) {
  const file = path.join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** A key for one purpose, so that no two uses share one. */
export const derivedKey = (config: Config, purpose: string) => createHash('sha256').update(`${purpose}\0${config.SECRET_KEY}`).digest();
