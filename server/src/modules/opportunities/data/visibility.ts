import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { spacesSeen } from '../domain/policy.ts';

/** Adds a parameter and says its placeholder. */
export type Bind = (value: unknown) => string;

/** The one place that says who reads which opportunities. Everything that reads the table asks it. */
@Injectable()
export class OpportunityVisibility {
  /** A condition on `opportunity o` with its thread as `t`; of a proposal, its thread `t`. */
  condition(actor: Actor, bind: Bind): string {
    const spaces = spacesSeen(actor);
    if (spaces === 'none') return 'false';
    return spaces === 'all' ? 'true' : `(t.id is null or t.space_id = any(${bind(spaces)}))`;
  }
}
