import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface EnvelopeAuthor {
  name: string;
  /** Absolute. */
  url: string;
}

export interface EnvelopeSource {
  thread_url: string;
  post_url: string;
  /** The immutable revision of the post. */
  revision: number;
  author: EnvelopeAuthor;
}

/**
 * What every channel serves, the same for an article and for an accepted answer. Times are RFC 3339 in UTC, addresses absolute.
 * `signature` is the base64url HMAC-SHA256 of everything else, as JSON with sorted keys: whoever gets an envelope back can tell that it is ours.
 */
export interface Envelope {
  type: 'article' | 'answer';
  id: string;
  title: string;
  answer: { markdown: string; html: string; text: string };
  language: string;
  confidence: string;
  applies_to: { product: string | null; version_range: string | null; environment: string };
  audience: string;
  sources: EnvelopeSource[];
  author: EnvelopeAuthor | null;
  revision: number;
  /** SHA-256 of title and Markdown, hexadecimal: changes exactly when the text does. */
  content_hash: string;
  updated_at: string;
  /** Ask again after it. */
  valid_until: string;
  url: string;
  signature: string;
}

export type Unsigned = Omit<Envelope, 'signature' | 'content_hash'>;

export function seal(content: Unsigned, key: Buffer): Envelope {
  const content_hash = createHash('sha256').update(`${content.title}\0${content.answer.markdown}`).digest('hex');
  const whole = { ...content, content_hash };
  return { ...whole, signature: signatureOf(whole, key) };
}

export function isGenuine({ signature, ...content }: Envelope, key: Buffer): boolean {
  const expected = Buffer.from(signatureOf(content, key));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const signatureOf = (content: object, key: Buffer) => createHmac('sha256', key).update(canonical(content)).digest('base64url');

/** JSON in which the order of keys says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v,
  );
}
