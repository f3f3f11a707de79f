import type { Audience } from '@helpcommons/shared';

export interface SpaceView {
  id: string;
  slug: string;
  parentId: string | null;
  name: string;
  description: string;
  position: number;
  locale: string;
  product: string | null;
  asksForProduct: boolean;
  readAudience: Audience;
  askAudience: Audience;
  answerAudience: Audience;
  reviewsEverything: boolean;
  autoValidates: boolean;
}

/** The spaces of a community as a tree: parents before their children, siblings by position and name. */
export class SpaceTree {
  readonly all: readonly SpaceView[];
  private readonly ids: ReadonlyMap<string, SpaceView>;
  private readonly slugs: ReadonlyMap<string, SpaceView>;
  private readonly below: ReadonlyMap<string | null, readonly SpaceView[]>;

  constructor(spaces: readonly SpaceView[]) {
    const sorted = [...spaces].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));
    this.ids = new Map(sorted.map((s) => [s.id, s]));
    this.slugs = new Map(sorted.map((s) => [s.slug, s]));
    this.below = Map.groupBy(sorted, (s) => s.parentId);
    this.all = this.inOrder(null);
  }

  byId(id: string): SpaceView | undefined {
    return this.ids.get(id);
  }

  bySlug(slug: string): SpaceView | undefined {
    return this.slugs.get(slug);
  }

  children(id: string): readonly SpaceView[] {
    return this.below.get(id) ?? [];
  }

  /** The space and all below it. */
  withDescendants(space: SpaceView): SpaceView[] {
    return [space, ...this.inOrder(space.id)];
  }

  private inOrder(parent: string | null): SpaceView[] {
    return (this.below.get(parent) ?? []).flatMap((s) => [s, ...this.inOrder(s.id)]);
  }
}
