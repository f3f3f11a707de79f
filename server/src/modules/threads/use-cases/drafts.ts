import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, isMember, type Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, unauthenticated } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { DraftsRepository } from '../data/drafts.repository.ts';
import { parseDraftKey } from '../domain/draft-key.ts';

const TEXTS = { title: 300, body: LIMITS.body.max, space: 100, locale: 10, product: 100, productVersion: 100 } as const;
type TextField = keyof typeof TEXTS;

export type DraftInput = { key: string; tags?: readonly string[] | undefined } & Partial<Record<TextField, string | undefined>>;
export interface SavedDraft {
  key: string;
  payload: Record<string, unknown>;
  updatedAt: Date;
}

const AT_MOST = 200;
const TAGS = { count: 20, length: 100 };

/** What somebody is writing, word for word: looser limits than posting, so that nothing typed is lost. */
@Injectable()
export class SaveDraft {
  constructor(private readonly drafts: DraftsRepository) {}

  async execute(actor: Actor, input: DraftInput): Promise<SavedDraft> {
    const { accountId } = member(actor);
    const v = new Validation();
    checkKey(v, input.key);
    const payload: Record<string, unknown> = {};
    for (const [field, max] of Object.entries(TEXTS) as [TextField, number][]) {
      const given = input[field];
      if (given !== undefined) payload[field] = v.text(field, given, { max, raw: true, required: false });
    }
    if (input.tags) payload.tags = this.tags(v, input.tags);
    v.done();
    const saved = await this.drafts.save(accountId, input.key, payload, AT_MOST);
    if (!saved) throw new Conflict('TOO_MANY_DRAFTS', `At most ${AT_MOST} drafts are kept; discard one`);
    return { key: input.key, payload, updatedAt: saved.updatedAt };
  }

  private tags(v: Validation, given: readonly string[]): string[] {
    if (given.length > TAGS.count || given.some((t) => t.length > TAGS.length)) v.add('tags', 'TOO_MANY', `at most ${TAGS.count} tags of ${TAGS.length} characters are kept`);
    return given.slice(0, TAGS.count).map((t) => cleanText(t, true));
  }
}

@Injectable()
export class DiscardDraft {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftsRepository,
  ) {}

  async execute(actor: Actor, key: string): Promise<void> {
    const { accountId } = member(actor);
    const v = new Validation();
    checkKey(v, key);
    v.done();
    await this.db.transaction(() => this.drafts.discard(accountId, key));
  }
}

function checkKey(v: Validation, key: string): void {
  if (!parseDraftKey(key)) v.add('key', 'INVALID', 'is ask, answer:<thread>, comment:<post> or edit:<post>');
}

function member(actor: Actor): Member {
  if (!isMember(actor)) throw unauthenticated();
  return actor;
}
