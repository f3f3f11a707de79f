import nodemailer from 'nodemailer';
import type { Mail, Mailer } from './mailer.ts';
import { toMessage } from './message.ts';

const TIMEOUT_MS = 15_000;

/** Hands mails to a server, over a few connections that stay open between mails. */
export class SmtpMailer implements Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: 3,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS * 2,
    });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(toMessage(mail, this.from));
  }

  close(): void {
    this.transport.close();
  }
}
