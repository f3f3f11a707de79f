import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { ProfilePageQuery } from '../src/routes/profile/profile.gql.ts';
import route from '../src/routes/profile/index.ts';
import { renderPage } from './render-page.tsx';

type Profile = NonNullable<ProfilePageQuery['profile']>;
const trust: NonNullable<Profile['ownTrust']> = {
  __typename: 'Trust', level: 2, ofLastDays: 100, heldUntil: null,
  next: [
    { __typename: 'TrustStep', criterion: 'DAYS_VISITED', have: 12, need: 50, atMost: false },
    { __typename: 'TrustStep', criterion: 'VOTERS', have: 7, need: 5, atMost: false },
    { __typename: 'TrustStep', criterion: 'UPHELD_REPORTS', have: 1, need: 5, atMost: true },
  ],
};

function show(change: Partial<Profile>, administer = false) {
  const profile = {
    __typename: 'Profile', id: 'u1', name: 'Joost', url: '/users/u1/joost', badge: null, aboutHtml: '', createdAt: '2026-01-01T00:00:00Z', answerCount: 4, acceptedCount: 2, questionCount: 1, trustLevel: 2,
    reputation: 1234, ownTrust: null, viewerCanMarkOpportunity: false, opportunities: [], posts: { __typename: 'PostConnection', nodes: [], pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } }, ...change,
  };
  const viewer = {
    __typename: 'Viewer', id: 'u9', emailConfirmed: true, locale: 'en', unreadCount: 0, profile: { __typename: 'Profile', id: 'u9', name: 'Ada', url: '/users/u9/ada' },
    can: { __typename: 'ViewerPermissions', administer, ask: true, manageKnowledge: false, markOpportunities: false, moderate: false, seeOpportunities: false, sell: false },
  };
  renderPage(route, { __typename: 'Query', community: { __typename: 'Community', name: 'Demo', locales: ['en'] }, viewer, profile } as never, '/users/u1/joost');
}

describe('a profile', () => {
  test('shows level and reputation to everybody', () => {
    show({});
    expect(screen.getByText('Reputation').nextElementSibling?.textContent).toBe('1,234');
    expect(screen.getByText('Trust level').nextElementSibling?.textContent).toBe('2');
    expect(screen.queryByRole('heading', { name: /asks for/ })).toBeNull();
    expect(screen.queryByText('Give trust level 4')).toBeNull();
  });

  test('says to its own member what is missing for the next level', () => {
    show({ ownTrust: trust });
    const region = within(screen.getByRole('region', { name: 'What trust level 3 asks for' }));
    expect(region.getAllByRole('listitem').map((li) => li.textContent)).toEqual(['Days on which you came12 of 50', 'People who voted for you · ✓ done7 of 5', 'Reports about you that were right · ✓ done1, at most 5']);
    const [bar] = document.querySelectorAll('progress');
    expect([bar!.max, bar!.value]).toEqual([50, 12]);
    expect(region.getByText(/Only the last 100 days count/)).toBeTruthy();
  });

  test('says until when a level is safe', () => {
    show({ ownTrust: { ...trust, level: 3, next: [], ofLastDays: null, heldUntil: '2026-06-01T00:00:00Z' } });
    expect(screen.getByRole('region', { name: 'You have trust level 3' }).textContent).toMatch(/no further level to earn.*until 1 June 2026|no further level to earn.*until .*2026/);
  });

  test('lets an admin give level 4 and take it back', () => {
    show({}, true);
    const form = screen.getByRole('button', { name: 'Give trust level 4', hidden: true }).closest('form')!;
    expect(Object.fromEntries(new FormData(form))).toMatchObject({ _form: 'giveTrust', given: 'true' });
    document.body.innerHTML = '';
    show({ trustLevel: 4 }, true);
    expect(Object.fromEntries(new FormData(screen.getByRole('button', { name: 'Take trust level 4 back', hidden: true }).closest('form')!))).toMatchObject({ given: 'false' });
  });
});
