import { Audience } from '@helpcommons/shared';
import { Conflict } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import type { SpaceChange } from '../data/spaces.repository.ts';
import { isWider, makesCycle, SPACE_SLUG } from '../domain/space-rules.ts';
import type { SpaceTree } from '../domain/space-tree.ts';

export interface SpaceInput {
  slug: string;
  name: string;
  description: string;
  locale: string;
  /** Slug. */
  parent?: string | null;
  product?: string | null;
  asksForProduct: boolean;
  readAudience: Audience;
  askAudience: Audience;
  answerAudience: Audience;
}

/**
 * @param id of the space that is changed; absent for a new one
 * @throws InvalidInput; Conflict SPACE_CYCLE
 */
export function checkSpace(input: SpaceInput, tree: SpaceTree, id?: string): SpaceChange {
  const v = new Validation();
  const slug = v.text('slug', input.slug, { min: 2, max: 60 });
  if (slug.length >= 2 && !SPACE_SLUG.test(slug)) v.add('slug', 'INVALID', 'takes small letters, digits and single hyphens');
  const other = tree.bySlug(slug);
  if (other && other.id !== id) v.add('slug', 'TAKEN', 'is the slug of another space');
  const name = v.text('name', input.name, { min: 2, max: 80 });
  const description = v.text('description', input.description, { max: 1_000 });
  const product = v.text('product', input.product, { max: 100 });
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.locale)) v.add('locale', 'INVALID', 'takes a language such as en');
  const parent = input.parent ? tree.bySlug(input.parent) : undefined;
  if (input.parent && !parent) v.add('parent', 'UNKNOWN', 'is no space');
  for (const field of ['askAudience', 'answerAudience'] as const) {
    // Guests never write: "everyone" there means every member who can read.
    if (input[field] !== Audience.EVERYONE && isWider(input[field], input.readAudience)) v.add(field, 'INVALID', 'cannot be wider than who may read');
  }
  v.done();
  const parentId = parent?.id ?? null;
  if (id !== undefined && makesCycle(tree, id, parentId)) throw new Conflict('SPACE_CYCLE', 'A space cannot lie below itself');
  const { locale, asksForProduct, readAudience, askAudience, answerAudience } = input;
  return { slug, name, description, locale, parentId, product: product || null, asksForProduct, readAudience, askAudience, answerAudience };
}
