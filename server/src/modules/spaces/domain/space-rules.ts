import { Audience } from '@helpcommons/shared';
import type { SpaceTree } from './space-tree.ts';

export const SPACE_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RANK: Record<Audience, number> = { everyone: 0, members: 1, staff: 2 };

/** Whether the space would come to lie below itself. */
export function makesCycle(tree: SpaceTree, id: string, parentId: string | null): boolean {
  const space = tree.byId(id);
  return space !== undefined && parentId !== null && tree.withDescendants(space).some((s) => s.id === parentId);
}

/** Nobody is asked to write where they may not read. */
export const isWider = (audience: Audience, than: Audience): boolean => RANK[audience] < RANK[than];
