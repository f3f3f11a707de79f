/** What stands behind the `?` of a thread's address. */
export const sorts = { best: 'BEST', newest: 'NEWEST', oldest: 'OLDEST' } as const;
export type Sort = keyof typeof sorts;

export const sortOf = (search: URLSearchParams): Sort => {
  const wish = search.get('sort');
  return wish === 'newest' || wish === 'oldest' ? wish : 'best';
};

/** 1 for none; what is no page number lies past every end. */
export function pageOf(search: URLSearchParams): number {
  const wish = search.get('page');
  if (wish === null) return 1;
  return /^[1-9]\d{0,5}$/.test(wish) ? Number(wish) : 999_999;
}
