import { Injectable } from '@nestjs/common';
import type { Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { ActorsRepository } from '../data/actors.repository.ts';
import { SanctionsRepository } from '../data/sanctions.repository.ts';
import { SessionsRepository } from '../data/sessions.repository.ts';
import { ipPrefix } from '../domain/ip-prefix.ts';
import { SESSION_DAYS } from '../domain/lifetimes.ts';
import { isBarred, memberOf } from '../member-actor.ts';
import { hashToken, newToken } from '../tokens.ts';

/** What a request tells of where it comes from. */
export interface Device {
  ip: string;
  userAgent: string;
  /** Of the session this browser has now: it ends. */
  sessionId?: string | undefined;
}

export interface SignedIn {
  actor: Member;
  /** For the cookie; kept nowhere else. */
  token: string;
}

/** Everything that signs somebody in ends here. */
@Injectable()
export class StartSession {
  constructor(
    private readonly db: Database,
    private readonly actors: ActorsRepository,
    private readonly sessions: SessionsRepository,
    private readonly sanctions: SanctionsRepository,
  ) {}

  /** @throws Conflict ACCOUNT_SUSPENDED */
  async execute(accountId: string, { ip, userAgent, sessionId }: Device): Promise<SignedIn> {
    return this.db.transaction(async () => {
      const row = await this.actors.byId(accountId);
      if (!row || isBarred(row)) throw await this.suspended(accountId);
      if (sessionId) await this.sessions.end(sessionId, accountId);
      const token = newToken();
      const id = await this.sessions.insert({ tokenHash: hashToken(token), accountId, userAgent: userAgent.toWellFormed().slice(0, 300), ipPrefix: ipPrefix(ip), days: SESSION_DAYS });
      return { actor: { ...memberOf(row), sessionId: id }, token };
    });
  }

  /** Only to who showed that the account is theirs: until when and why. */
  private async suspended(accountId: string): Promise<Conflict> {
    const sanction = await this.sanctions.running(accountId);
    return new Conflict('ACCOUNT_SUSPENDED', 'This account is suspended', sanction && { reason: sanction.reason, until: sanction.until });
  }
}
