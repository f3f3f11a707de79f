import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { AcceptTokensRepository } from '../data/accept-tokens.repository.ts';
import { AcceptAnswer } from './accept-answer.ts';
import type { Posted } from './support/posted.ts';

const DAYS = 30;

/** The link in a reminder that accepts an answer in one click: for one account, one answer, once. */
@Injectable()
export class AcceptByToken {
  constructor(
    private readonly db: Database,
    private readonly tokens: AcceptTokensRepository,
    private readonly accept: AcceptAnswer,
  ) {}

  /** A new token, good for 30 days; call it within the transaction that sends it. */
  async issue(accountId: string, postId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.tokens.insert(hashOf(token), accountId, postId, DAYS);
    return token;
  }

  /** The answer a link leads to, also when it was used. */
  subjectOf(token: string): Promise<string | undefined> {
    return this.tokens.subjectOf(hashOf(token));
  }

  /** Accepts as the account the link was sent to; whoever holds it has its mailbox. @throws Conflict LINK_EXPIRED */
  async execute(token: string): Promise<Posted> {
    return this.db.transaction(async () => {
      const found = await this.tokens.use(hashOf(token));
      if (!found) throw new Conflict('LINK_EXPIRED', 'This link was used already or is too old');
      const { postId, ...account } = found;
      const holder: Member = { kind: 'member', ...account, emailConfirmed: true, state: 'active', trustLevel: 0, grants: [] };
      return this.accept.execute(holder, postId);
    });
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
