import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { translator } from '../../lib/i18n.tsx';
import { Providers } from '../../lib/providers.tsx';
import { asRead } from './as-read.ts';
import type { NotificationRowFragment, NotificationsPageQuery } from './notifications.gql.ts';
import { NotificationsPage } from './page.tsx';

const texts = (file: string) => JSON.parse(readFileSync(`src/locales/en/${file}.json`, 'utf8')) as Record<string, string>;
const t = translator('en', { ...texts('notification'), ...texts('ui') }, compileMessage);
const can = { __typename: 'ViewerPermissions', administer: false, ask: true, manageKnowledge: false, markOpportunities: false, moderate: false, seeOpportunities: false, sell: false } as const;

const row = (id: string, more: Partial<NotificationRowFragment> = {}): NotificationRowFragment => ({
  __typename: 'Notification', id, kind: 'ANSWERED', createdAt: '2026-05-02T10:00:00Z', readAt: null, url: `/posts/${id}`,
  actor: { __typename: 'Profile', id: 'u2', name: 'Helper' }, thread: { __typename: 'Thread', id: 't1', title: 'Hub blinks', locale: 'en' },
  post: { __typename: 'Post', id: `p-${id}`, excerpt: 'Router first.', author: { __typename: 'Profile', id: 'u2' } }, ...more,
});

function data(nodes: NotificationRowFragment[], unreadCount: number, inBar = unreadCount): NotificationsPageQuery {
  return {
    __typename: 'Query', community: { __typename: 'Community', name: 'Commons', locales: ['en'] },
    viewer: { __typename: 'Viewer', id: 'v1', emailConfirmed: true, locale: 'en', unreadCount: inBar, reviewCount: null, silence: null, profile: { __typename: 'Profile', id: 'u1', name: 'Asker', url: '/users/u1' }, can },
    notifications: { __typename: 'NotificationConnection', unreadCount, nodes, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } },
  };
}

const show = (shown: NotificationsPageQuery) =>
  render(<Providers t={t} rejected={undefined}><NotificationsPage data={shown} pathname="/notifications" params={{}} search={new URLSearchParams()} /></Providers>);

test('what is unread says so in words and can be marked; days stand above their notifications', () => {
  show(data([row('n1'), row('n2', { readAt: '2026-05-02T11:00:00Z', kind: 'MENTIONED' }), row('n3', { createdAt: '2026-05-01T10:00:00Z', readAt: '2026-05-01T11:00:00Z' })], 1));
  expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual(['May 2, 2026', 'May 1, 2026']);
  const [unread, read] = screen.getAllByRole('listitem');
  expect(within(unread!).getByRole('link', { name: /^New: Helper answered your question “ ?Hub blinks ?”/  }).getAttribute('href')).toBe('/posts/n1');
  within(unread!).getByRole('button', { name: 'Mark as read (from Helper)' });
  within(read!).getByRole('link', { name: /^Helper mentioned you in “ ?Hub blinks/  });
  expect(within(read!).queryByRole('button')).toBeNull();
});

test('an answer accepted for the asker reads differently from one of their own', () => {
  show(data([row('n1', { kind: 'ACCEPTED' }), row('n2', { kind: 'ACCEPTED', post: { __typename: 'Post', id: 'p', excerpt: '', author: { __typename: 'Profile', id: 'u1' } } })], 2));
  screen.getByRole('link', { name: /accepted an answer to your question .* for you/ });
  screen.getByRole('link', { name: /accepted your answer in/ });
});

test('reading one lowers both counts once, whoever tells first', () => {
  const before = data([row('n1'), row('n2')], 2);
  const after = asRead(before, 'n1', 'now');
  expect([after.notifications.unreadCount, after.viewer!.unreadCount, after.notifications.nodes[0]!.readAt]).toEqual([1, 1, 'now']);
  expect(asRead(after, 'n1', 'later')).toBe(after);
  expect(asRead(data([row('n1'), row('n2')], 2, 1), 'n1', 'now').viewer!.unreadCount).toBe(1);
  expect(asRead(before, undefined, 'now').notifications.nodes.every((n) => n.readAt)).toBe(true);
});
