import { describe, expect, test } from '@jest/globals';
import { audienceOf, narrower } from './audience.ts';
import { isGenuine, seal, type Unsigned } from './envelope.ts';
import { audiencesOf, mayArchive, mayManage, mayValidate, type Who } from './policy.ts';
import { confidenceOfPromoted } from './promotion.ts';
import { visitorKey } from './rater.ts';
import { fresh, withDoubt } from './staleness.ts';

const who = (grants: Who['grants'], more: Partial<Who> = {}): Who => ({ state: 'active', accountId: 'u1', grants, ...more });
const at = new Date('2026-05-01T12:00:00Z');

describe('who may look after an article', () => {
  const article = { spaceId: 'c1', confidence: 'not_validated' } as const;
  test.each([
    ['a knowledge manager of its space', who([{ role: 'knowledge_manager', spaceId: 'c1' }]), true],
    ['a knowledge manager of another space', who([{ role: 'knowledge_manager', spaceId: 'c2' }]), false],
    ['an admin', who([{ role: 'admin', spaceId: null }]), true],
    ['a moderator', who([{ role: 'moderator', spaceId: null }]), false],
    ['a silenced knowledge manager', who([{ role: 'knowledge_manager', spaceId: null }], { state: 'silenced' }), false],
    ['a client with the scope', { state: 'active', grants: [], client: { scopes: ['knowledge'] } }, true],
    ['a client with the scope for a member', who([], { client: { scopes: ['knowledge'] } }), false],
    ['a client that reads', { state: 'active', grants: [], client: { scopes: ['read'] } }, false],
  ] as const)('%s: %s', (_, someone, may) => expect(mayManage(someone, article.spaceId)).toBe(may));

  test('work in progress cannot be validated, the archive not archived', () => {
    const manager = who([{ role: 'knowledge_manager', spaceId: null }]);
    expect(mayValidate(manager, { ...article, confidence: 'work_in_progress' })).toBe(false);
    expect(mayValidate(manager, { ...article, confidence: 'archived' })).toBe(true);
    expect(mayArchive(manager, { ...article, confidence: 'archived' })).toBe(false);
  });

  test('audiences', () => {
    expect(audiencesOf({ state: 'active', grants: [] })).toEqual(['everyone']);
    expect(audiencesOf(who([{ role: 'expert', spaceId: null }]))).toEqual(['everyone', 'customers']);
    expect(audiencesOf(who([{ role: 'moderator', spaceId: 'c1' }]))).toContain('staff');
  });
});

test('the audience is never wider than space and thread', () => {
  expect(audienceOf('everyone', 'public')).toBe('everyone');
  expect(audienceOf('everyone', 'members')).toBe('customers');
  expect(audienceOf('members', 'staff')).toBe('staff');
  expect(narrower('partners', 'customers')).toBe('partners');
});

test('the gravest doubt is told, and what was withdrawn stays withdrawn', () => {
  const edited = withDoubt(fresh, { reason: 'SOURCE_EDITED', withdraws: true }, at);
  const later = new Date('2026-05-02T12:00:00Z');
  expect(withDoubt(edited, { reason: 'SOURCE_ADDED', withdraws: false }, later)).toEqual({ staleAt: at, staleReason: 'SOURCE_EDITED', withdrawnAt: at });
  expect(withDoubt(edited, { reason: 'REPORTED_DANGEROUS', withdraws: true }, later)).toEqual({ staleAt: at, staleReason: 'REPORTED_DANGEROUS', withdrawnAt: at });
});

test.each([['Thanks, solved!', 'work_in_progress'], ['Hold reset for ten seconds.', 'not_validated'], ['按住重置按钮十秒钟', 'not_validated'], ['', 'work_in_progress']])(
  'an answer "%s" is offered as %s',
  (text, confidence) => expect(confidenceOfPromoted(text)).toBe(confidence),
);

test('a visitor is the same for a day and in a network, and tells nothing', () => {
  const key = Buffer.from('secret');
  const one = visitorKey(key, '203.0.113.7', 'Browser', at);
  expect(visitorKey(key, '203.0.113.8', 'Browser', at)).toBe(one);
  expect(visitorKey(key, '::ffff:203.0.113.8', 'Browser', at)).toBe(one);
  expect(visitorKey(key, '203.0.113.7', 'Browser', new Date('2026-05-02T12:00:00Z'))).not.toBe(one);
  expect(visitorKey(key, '203.0.113.7', 'Other', at)).not.toBe(one);
  expect(one).not.toContain('203');
});

test('a sealed envelope is genuine until a letter of it changes, in whatever order its keys arrive', () => {
  const key = Buffer.from('secret');
  const content: Unsigned = {
    type: 'article', id: 'a1', title: 'Title', answer: { markdown: 'x', html: '<p>x</p>', text: 'x' }, language: 'en', confidence: 'validated',
    applies_to: { product: null, version_range: null, environment: '' }, audience: 'everyone', sources: [], author: null, revision: 1,
    updated_at: at.toISOString(), valid_until: at.toISOString(), url: 'http://community.test/articles/a1/title',
  };
  const sealed = seal(content, key);
  expect(isGenuine(sealed, key)).toBe(true);
  const reordered = Object.fromEntries(Object.entries(sealed).reverse()) as unknown as typeof sealed;
  expect(isGenuine(reordered, key)).toBe(true);
  expect(isGenuine({ ...sealed, answer: { ...sealed.answer, text: 'y' } }, key)).toBe(false);
  expect(isGenuine(sealed, Buffer.from('other'))).toBe(false);
});
