import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { SessionsRepository } from '../data/sessions.repository.ts';
import { inPerson } from './in-person.ts';

@Injectable()
export class EndSessions {
  constructor(private readonly sessions: SessionsRepository) {}

  /** Signing out twice is signing out. */
  async own(actor: Actor): Promise<void> {
    if (actor.accountId && actor.sessionId) await this.sessions.end(actor.sessionId, actor.accountId);
  }

  /** @throws AppError NOT_FOUND */
  async one(actor: Actor, id: string): Promise<void> {
    if (!(await this.sessions.end(id, inPerson(actor).accountId))) throw notFound('This session');
  }

  async others(actor: Actor): Promise<void> {
    const { accountId, sessionId } = inPerson(actor);
    await this.sessions.endAll(accountId, sessionId);
  }
}
