import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const epoch = Date.UTC(2020, 0, 1);

/** What an id stands for is its first letter; an imported community's numeric addresses can never collide with it. */
export const ID_PREFIX = {
  account: 'u', session: 's', grant: 'r', apiClient: 'k', space: 'c', tag: 'g', thread: 't', post: 'p', article: 'a', notification: 'n', file: 'f', event: 'e',
  audit: 'l', reviewItem: 'q', report: 'w', decision: 'd', appeal: 'i', rule: 'x', sanction: 'y', staffNote: 'o', threadChange: 'b', suggestion: 'j',
  opportunity: 'v', webhook: 'h', delivery: 'm',
} as const;
export type IdKind = keyof typeof ID_PREFIX;

/** 15 characters: time first (so that indexes grow at one end), then 25 random bits. */
export function newId(kind: IdKind, at = Date.now()): string {
  let time = at - epoch;
  let head = '';
  for (let i = 0; i < 9; i++) {
    head = alphabet[time % 32]! + head;
    time = Math.floor(time / 32);
  }
  return ID_PREFIX[kind] + head + encode(randomBytes(5), 5);
}

/** The same source and source id give the same id: what makes imports idempotent. */
export function importedId(kind: IdKind, source: string, sourceId: string | number): string {
  return ID_PREFIX[kind] + encode(createHash('sha256').update(`${kind}\0${source}\0${sourceId}`).digest(), 14);
}

function encode(bytes: Uint8Array, length: number) {
  let out = '';
  for (let i = 0; i < length; i++) out += alphabet[bytes[i]! % 32];
  return out;
}
