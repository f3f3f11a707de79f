import { Injectable } from '@nestjs/common';
import { type Actor, guest } from '../../../platform/access/actor.ts';
import { unauthenticated } from '../../../platform/errors/errors.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { SessionCookie } from '../session-cookie.ts';
import { ReadViewer } from '../use-cases/read-viewer.ts';
import type { Device, SignedIn } from '../use-cases/start-session.ts';
import type { ViewerPayload } from './viewer.types.ts';

export const ipOf = (context: GqlContext): string => context.request?.ip ?? '';

export const deviceOf = (context: GqlContext): Device => ({ ip: ipOf(context), userAgent: context.request?.headers['user-agent'] ?? '', sessionId: context.actor.sessionId });

/** Answers with the viewer as they are now, also to the fields below; keeps the cookie in step. */
@Injectable()
export class ViewerAnswers {
  constructor(
    private readonly viewers: ReadViewer,
    private readonly cookie: SessionCookie,
  ) {}

  signedIn(context: GqlContext, { actor, token }: SignedIn): Promise<ViewerPayload> {
    this.cookie.set(context, token);
    return this.of(context, actor);
  }

  signedOut(context: GqlContext): void {
    this.cookie.clear(context);
    this.become(context, guest(context.actor.locale));
  }

  async of(context: GqlContext, actor: Actor): Promise<ViewerPayload> {
    this.become(context, actor);
    const viewer = await this.viewers.viewer(actor);
    if (!viewer) throw unauthenticated();
    return { viewer };
  }

  /** What the request reads from now on is this one's: a page that is rendered after its form, too. */
  private become(context: GqlContext, actor: Actor): void {
    context.actor = actor;
    context.loaders.clear();
    if (context.request) context.request.actor = actor;
  }
}
