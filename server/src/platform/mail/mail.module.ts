import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Config, CONFIG } from '../config/config.ts';
import { createMailer } from './create-mailer.ts';
import type { Mailer } from './mailer.ts';

/** `@Inject(MAILER) mailer: Mailer` */
export const MAILER = Symbol('MAILER');

@Global()
@Module({
  providers: [{ provide: MAILER, inject: [CONFIG], useFactory: (config: Config) => createMailer({ dataDir: config.DATA_DIR, smtpUrl: config.SMTP_URL, from: config.MAIL_FROM }) }],
  exports: [MAILER],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MAILER) private readonly mailer: Mailer) {}

  onApplicationShutdown() {
    this.mailer.close();
  }
}
