export { createMailer, type MailerOptions } from './create-mailer.ts';
export { BadMail } from './message.ts';
export type { Mail, Mailer } from './mailer.ts';
export { MAILER, MailModule } from './mail.module.ts';
