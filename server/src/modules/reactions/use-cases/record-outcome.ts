import { LIMITS, OutcomeKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { ThreadGate, ThreadPolicy, writer } from '../../threads/index.ts';
import { type NewOutcome } from '../data/reactions.repository.ts';
import { OutcomeRecorded } from '../events.ts';
import { OutcomeSubjects } from './outcome-subjects.ts';
import { OutcomeStore } from './outcome-store.ts';

export interface OutcomeInput {
  kind: OutcomeKind;
  post?: string | undefined;
  article?: string | undefined;
  reason?: string | undefined;
  productVersion?: string | undefined;
}

const NEEDS_REASON: readonly OutcomeKind[] = [OutcomeKind.OUTDATED, OutcomeKind.DANGEROUS];

/** Somebody tried an answer or article: it worked, did not, is outdated, or dangerous. The last word counts. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly policy: ThreadPolicy,
    private readonly subjects: OutcomeSubjects,
    private readonly store: OutcomeStore,
  ) {}

  async execute(actor: Actor, input: OutcomeInput): Promise<void> {
    const who = writer(actor);
    const outcome = check(who, input);
    await this.db.transaction(async () => {
      if (input.post !== undefined) await this.ofPost(who, input.post, outcome);
      else if (input.article !== undefined) await this.ofArticle(who, input.article, outcome);
      this.events.emit(OutcomeRecorded, { postId: input.post ?? null, articleId: input.article ?? null, accountId: who.accountId, kind: outcome.kind });
    });
  }

  private async ofPost(who: Member, postId: string, outcome: NewOutcome): Promise<void> {
    const { thread, post } = await this.gate.post(who, postId);
    if (post.authorId === who.accountId) throw new Conflict('OWN_POST', 'Others say whether your answer works');
    this.policy.checkPost('recordOutcome', who, thread, post);
    await this.store.ofPost(post, outcome);
  }

  private async ofArticle(who: Member, articleId: string, outcome: NewOutcome): Promise<void> {
    if (!(await this.subjects.mayReadArticle(who, articleId))) throw notFound('This article');
    await this.store.ofArticle(articleId, outcome);
  }
}

function check(who: Member, input: OutcomeInput): NewOutcome {
  const v = new Validation();
  if ((input.post === undefined) === (input.article === undefined)) v.add('post', 'INVALID', 'give an answer or an article');
  const reason = v.text('reason', input.reason, { ...LIMITS.reason, required: NEEDS_REASON.includes(input.kind) });
  const productVersion = v.text('productVersion', input.productVersion, { max: 100 }) || null;
  v.done();
  return { accountId: who.accountId, kind: input.kind, reason, productVersion };
}
