import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Config, derivedKey } from './config.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** For secrets that we must be able to read again: AES-256-GCM under a key of SECRET_KEY. `place` (an id) ties it to its row: moved to another it cannot be read. */
export function seal(config: Config, place: string, secret: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, derivedKey(config, 'secrets'), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** undefined: sealed under another SECRET_KEY, for another place, or broken. */
export function unseal(config: Config, place: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(ALGORITHM, derivedKey(config, 'secrets'), bytes.subarray(0, NONCE)).setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
