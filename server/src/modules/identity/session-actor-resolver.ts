import { LOCALES, type Role, type Scope } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { type Actor, guest } from '../../platform/access/actor.ts';
import { ActorResolver } from '../../platform/access/actor-resolver.ts';
import { type Config, CONFIG } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { forbidden, unauthenticated } from '../../platform/errors/errors.ts';
import { EventBus } from '../../platform/events/event-bus.ts';
import { ActorsRepository } from './data/actors.repository.ts';
import { MemberVisited } from './events.ts';
import { isBarred, memberOf } from './member-actor.ts';
import { sessionCookieName } from './session-cookie.ts';
import { hashToken } from './tokens.ts';

export { hashToken, sessionCookieName };

/** A key that acts for somebody has no more of their roles than it has scopes. */
const SCOPE_OF_ROLE: Record<Role, Scope> = { expert: 'write', moderator: 'moderate', knowledge_manager: 'knowledge', sales: 'opportunities', admin: 'admin' };

const SEEN_EVERY_MS = 60_000;

/** A session cookie or an API key says who it is. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  private readonly sessionCookie: string;

  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly actors: ActorsRepository,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    this.sessionCookie = sessionCookieName(config);
  }

  override isAnybodys({ authorization, cookie }: IncomingHttpHeaders): boolean {
    return authorization !== undefined || (cookie !== undefined && cookie.includes(`${this.sessionCookie}=`));
  }

  override async resolve({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Actor> {
    const bearer = /^Bearer (.{20,200})$/.exec(headers.authorization ?? '')?.[1];
    if (headers.authorization !== undefined) return this.client(bearer, headers['on-behalf-of']);
    const cookies = parseCookies(headers.cookie);
    const locale = guestLocale(cookies.get('locale'), headers['accept-language']);
    const token = cookies.get(this.sessionCookie);
    if (!token) return guest(locale);
    const row = await this.actors.bySession(hashToken(token));
    if (!row || isBarred(row)) return guest(locale);
    if (row.sessionId && Date.now() - (row.lastSeenAt?.getTime() ?? 0) > SEEN_EVERY_MS) await this.seen(row.sessionId);
    return memberOf(row);
  }

  private seen(sessionId: string): Promise<void> {
    return this.db.transaction(async () => {
      const visit = await this.actors.touch(sessionId);
      if (visit) this.events.emit(MemberVisited, visit);
    });
  }

  private async client(key: string | undefined, onBehalfOf: string | string[] | undefined): Promise<Actor> {
    const client = key ? await this.actors.clientByKey(hashToken(key)) : undefined;
    if (!client) throw unauthenticated();
    const actor: Actor = { ...guest(), kind: 'client', name: client.name, client };
    if (onBehalfOf === undefined) return actor;
    if (!client.scopes.includes('act-as-member')) throw forbidden('The key lacks the scope act-as-member');
    const member = await this.actors.byId(String(onBehalfOf));
    if (!member || isBarred(member)) throw unauthenticated();
    const acting = memberOf(member);
    return { ...acting, kind: 'client', client, grants: acting.grants.filter(({ role }) => client.scopes.includes(SCOPE_OF_ROLE[role])) };
  }
}

function parseCookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split('=', 2));
  return new Map(pairs.filter((p): p is [string, string] => p.length === 2));
}

/** Cookie, then Accept-Language, then English. */
function guestLocale(cookie: string | undefined, acceptLanguage: string | undefined): string {
  const wanted = [cookie, ...(acceptLanguage ?? '').split(',').map((l) => l.trim().slice(0, 2).toLowerCase())];
  return wanted.find((l) => l !== undefined && (LOCALES as readonly string[]).includes(l)) ?? 'en';
}
