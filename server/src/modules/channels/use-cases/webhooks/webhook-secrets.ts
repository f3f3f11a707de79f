import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../../platform/config/config.ts';
import { seal } from '../../../../platform/config/secret-box.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { newSecret } from '../../domain/webhooks/signature.ts';

@Injectable()
export class WebhookSecrets {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
  ) {}

  make(webhookId: string): { secret: string; sealed: string } {
    const secret = newSecret();
    return { secret, sealed: seal(this.config, webhookId, secret) };
  }

  get overlapHours(): number {
    return this.settings.get('webhooks.secretOverlap.hours');
  }
}
