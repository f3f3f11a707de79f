import { LIMITS, LOCALES } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { renderMarkdown } from '../../../platform/markdown/index.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { nameProblem, withoutInvisible } from '../domain/name.ts';
import { ProfileChanged } from '../events.ts';
import { inPerson } from './in-person.ts';

export interface ProfileInput {
  name?: string | null | undefined;
  about?: string | null | undefined;
  locale?: string | null | undefined;
}

/** What is left out stays as it is. */
@Injectable()
export class UpdateProfile {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly accounts: AccountsRepository,
  ) {}

  /** @throws InvalidInput, Conflict SILENCED, NOT_CONFIRMED */
  async execute(actor: Actor, input: ProfileInput): Promise<void> {
    const { accountId, state, emailConfirmed } = inPerson(actor);
    const check = new Validation();
    const name = input.name == null ? undefined : cleanText(withoutInvisible(input.name));
    if (name !== undefined) check.problem('name', nameProblem(name));
    const about = input.about == null ? undefined : check.text('about', input.about, { max: LIMITS.about.max, raw: true });
    const locale = input.locale == null ? undefined : LOCALES.find((l) => l === input.locale);
    if (input.locale != null && !locale) check.add('locale', 'UNKNOWN', 'is not a language of this community');
    check.done();
    // What others see is a post of a kind.
    if (state === 'silenced' && (name !== undefined || about)) throw new Conflict('SILENCED', 'You may read only, for a while');
    if (!emailConfirmed && about) throw new Conflict('NOT_CONFIRMED', 'Confirm your e-mail address first');
    await this.db.transaction(async () => {
      await this.accounts.updateProfile(accountId, {
        ...(name !== undefined && { name }),
        ...(locale && { locale }),
        ...(about !== undefined && { aboutMarkdown: about.trim(), aboutHtml: renderMarkdown(about.trim()).html }),
      });
      this.events.emit(ProfileChanged, { accountId });
    });
  }
}
