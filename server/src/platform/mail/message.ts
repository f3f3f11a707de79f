import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mailer.ts';

/** The mail can never be sent as it is. */
export class BadMail extends Error {
  override name = 'BadMail';
  readonly code = 'BAD_MAIL';
}

const ADDRESS = /^[^\s@<>()[\],;:\\"]{1,64}@[^\s@<>()[\],;:\\"]{1,255}$/u;
const HEADER = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;
const MESSAGE_ID = /^<?([^\s<>@]{1,200}@[^\s<>@]{1,200})>?$/;
/** Controls and line separators, which end a header line for one reader or another. */
const UNSAFE = /[\p{Cc}\u2028\u2029]/u;
const FIXED = /^(?:to|cc|bcc|from|sender|reply-to|subject|date|message-id|mime-version|content-.*|received|return-path|resent-.*|dkim-.*)$/i;

/** The mail as the library takes it, after everything that becomes a header was checked. */
export function toMessage(mail: Mail, from: string): SendMailOptions {
  if (!ADDRESS.test(mail.to)) throw new BadMail('The address is not a mail address');
  if (UNSAFE.test(mail.subject)) throw new BadMail('The subject has more than one line');
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    ...(mail.messageId === undefined ? {} : { messageId: checkedId(mail.messageId) }),
    headers: { 'Auto-Submitted': 'auto-generated', ...checkedHeaders(mail.headers ?? {}) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function checkedId(id: string): string {
  const bare = MESSAGE_ID.exec(id)?.[1];
  if (bare === undefined || UNSAFE.test(bare)) throw new BadMail('The message id is malformed');
  return `<${bare}>`;
}

function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!HEADER.test(name) || FIXED.test(name)) throw new BadMail(`The header ${JSON.stringify(name)} cannot be set`);
    if (UNSAFE.test(value)) throw new BadMail(`The header ${name} has more than one line`);
  }
  return headers;
}
