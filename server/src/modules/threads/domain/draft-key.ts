export type DraftFor = { kind: 'ask' } | { kind: 'answer'; threadId: string } | { kind: 'comment' | 'edit'; postId: string };

const KEY = /^(answer|comment|edit):([a-z][0-9a-z]{1,39})$/;

/** `ask`, `answer:<thread>`, `comment:<post>`, `edit:<post>`; undefined for anything else. */
export function parseDraftKey(key: string): DraftFor | undefined {
  if (key === 'ask') return { kind: 'ask' };
  const [, kind, id] = KEY.exec(key) ?? [];
  if (kind === undefined || id === undefined) return undefined;
  return kind === 'answer' ? { kind, threadId: id } : { kind: kind as 'comment' | 'edit', postId: id };
}
