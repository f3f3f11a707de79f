import { randomBytes } from 'node:crypto';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { writeAtomically } from '../storage/write-atomically.ts';
import type { Mail, Mailer } from './mailer.ts';
import { toMessage } from './message.ts';

/** Writes mails as files that any mail program opens, named by time so that they sort. */
export class FileMailer implements Mailer {
  private readonly folder: string;
  private readonly transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    dataDir: string,
    private readonly from: string,
  ) {
    this.folder = path.resolve(dataDir, 'mail');
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(toMessage(mail, this.from));
    if (!Buffer.isBuffer(message)) throw new TypeError('Expected the whole mail');
    const time = new Date().toISOString().replaceAll(':', '-');
    await writeAtomically(path.join(this.folder, `${time}-${randomBytes(4).toString('hex')}.eml`), message);
  }

  close(): void {
    this.transport.close();
  }
}
