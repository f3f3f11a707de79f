import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestApp } from './app.ts';

export interface ReadMail {
  to: string;
  text: string;
  /** The first address of the community in it; '' without any. */
  link: string;
  token: string;
}

/** Every mail that was sent, oldest first. */
export function mails(t: TestApp): ReadMail[] {
  const folder = path.join(t.config.DATA_DIR, 'mail');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().map((file) => {
    const raw = readFileSync(path.join(folder, file), 'utf8');
    const [head = '', ...rest] = raw.split('\r\n\r\n');
    const body = rest.join('\n\n');
    const text = /quoted-printable/i.test(head) ? decode(body) : body;
    const link = new RegExp(`${t.config.PUBLIC_URL}\\S*`).exec(text)?.[0] ?? '';
    return { to: /^To: (.*)$/m.exec(head)?.[1]?.trim() ?? '', text, link, token: (link && new URL(link).searchParams.get('token')) ?? '' };
  });
}

const decode = (s: string) => Buffer.from(s.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
