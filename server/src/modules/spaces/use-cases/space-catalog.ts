import { Audience, Role } from '@helpcommons/shared';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Actor, hasRole, isMember, isStaff } from '../../../platform/access/actor.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { SpacesRepository } from '../data/spaces.repository.ts';
import { SpaceTree, type SpaceView } from '../domain/space-tree.ts';

/** Every node keeps the spaces in memory: each page asks for them, and they change once a month. Sent when they do. */
export const SPACES_CHANGED = 'spaces';

@Injectable()
export class SpaceCatalog implements OnModuleInit {
  private readonly log = new Logger(SpaceCatalog.name);
  private readonly listeners = new Set<() => void>();
  private tree = new SpaceTree([]);

  constructor(
    private readonly repository: SpacesRepository,
    private readonly broadcast: Broadcast,
  ) {}

  async onModuleInit() {
    const refresh = () => void this.refresh().catch((e: unknown) => this.log.error(e));
    this.broadcast.on(SPACES_CHANGED, refresh);
    this.broadcast.on('reconnected', refresh);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    this.tree = new SpaceTree(await this.repository.all());
    for (const listener of this.listeners) listener();
  }

  /** Called when this node knows the spaces anew. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Parents before their children. */
  all(): readonly SpaceView[] {
    return this.tree.all;
  }

  byId(id: string): SpaceView | undefined {
    return this.tree.byId(id);
  }

  bySlug(slug: string): SpaceView | undefined {
    return this.tree.bySlug(slug);
  }

  childrenOf(id: string): readonly SpaceView[] {
    return this.tree.children(id);
  }

  /** The space and all below it. */
  withDescendants(space: SpaceView): SpaceView[] {
    return this.tree.withDescendants(space);
  }

  /** Ids of the space and of all above it. */
  withAncestors(id: string): string[] {
    const space = this.byId(id);
    return space ? [id, ...(space.parentId === null ? [] : this.withAncestors(space.parentId))] : [id];
  }

  /** Ids. */
  readableBy(actor: Actor): string[] {
    return this.all().filter((s) => this.mayRead(actor, s)).map((s) => s.id);
  }

  mayRead(actor: Actor, space: SpaceView): boolean {
    if (space.readAudience === Audience.EVERYONE) return true;
    return space.readAudience === Audience.MEMBERS ? isMember(actor) || isStaff(actor) : isInside(actor, space);
  }

  mayAsk(actor: Actor, space: SpaceView): boolean {
    return this.mayRead(actor, space) && writes(actor) && (space.askAudience !== Audience.STAFF || isInside(actor, space));
  }

  mayAnswer(actor: Actor, space: SpaceView): boolean {
    return this.mayRead(actor, space) && writes(actor) && (space.answerAudience !== Audience.STAFF || isInside(actor, space));
  }
}

/** Staff, and the experts of the space. */
const isInside = (actor: Actor, space: SpaceView) => isStaff(actor) || hasRole(actor, Role.EXPERT, space.id);
const writes = (actor: Actor) => actor.kind === 'system' || (isMember(actor) && actor.state === 'active' && actor.emailConfirmed);
