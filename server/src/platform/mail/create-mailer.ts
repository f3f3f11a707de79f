import { FileMailer } from './file-mailer.ts';
import type { Mailer } from './mailer.ts';
import { SmtpMailer } from './smtp-mailer.ts';

export interface MailerOptions {
  /** Mails are written to its folder `mail` when there is no server. */
  readonly dataDir: string;
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl?: string | undefined;
  /** `Name <address>` */
  readonly from: string;
}

export function createMailer(options: MailerOptions): Mailer {
  const { dataDir, smtpUrl, from } = options;
  return smtpUrl === undefined ? new FileMailer(dataDir, from) : new SmtpMailer(smtpUrl, from);
}
