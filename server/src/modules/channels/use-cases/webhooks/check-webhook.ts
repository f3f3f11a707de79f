import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { Validation } from '../../../../platform/errors/validation.ts';
import { Outbound } from '../../../../platform/outbound/index.ts';
import { WebhookTypes } from './webhook-types.ts';

export interface WebhookInput {
  url: string;
  description?: string | null | undefined;
  types: readonly string[];
}

const URL_MAX = 2000;

@Injectable()
export class CheckWebhook {
  constructor(
    private readonly outbound: Outbound,
    private readonly types: WebhookTypes,
  ) {}

  /** The cleaned input. @throws InvalidInput */
  execute(actor: Actor, input: WebhookInput): { url: string; description: string; types: string[] } {
    const check = new Validation();
    const url = check.text('url', input.url, { min: 1, max: URL_MAX });
    const problem = url === '' ? undefined : this.outbound.problemOf(url);
    if (problem) check.add('url', 'INVALID', problem);
    const description = check.text('description', input.description, { max: LIMITS.reason.max });
    const types = [...new Set(input.types)];
    const allowed = this.types.allowedFor(actor).map((it) => it.type);
    if (types.length === 0) check.add('types', 'REQUIRED', `takes some of ${allowed.join(', ')}`);
    const others = types.filter((type) => !allowed.includes(type));
    if (others.length > 0) check.add('types', 'UNKNOWN', `${others.join(', ')} is not one of ${allowed.join(', ')}`);
    check.done();
    return { url, description, types };
  }
}
