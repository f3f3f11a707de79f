import { GiveTrustDocument } from '../../features/standing/standing.gql.ts';
import { plainText } from '../../lib/plain-text.ts';
import { samePath, withSearch } from '../../lib/paths.ts';
import { form, page, stay } from '../../lib/route.ts';
import { kindOf } from './kinds.ts';
import { ProfilePage } from './page.tsx';
import { ProfilePageDocument, type ProfilePageQuery } from './profile.gql.ts';

export default page({
  query: ProfilePageDocument,
  variables: ({ id }, search) => ({ id: id!, after: search.get('after'), kind: kindOf(search) }),
  exists: ({ profile }) => profile != null,
  redirect: ({ profile }, { pathname, search }) => (samePath(profile!.url, pathname) ? undefined : withSearch(profile!.url, search, {})),
  head: ({ profile: found }, t, { search, origin }) => {
    const profile = found!;
    return {
      title: profile.name,
      description: plainText(profile.aboutHtml).slice(0, 160) || t('profile.description', { name: profile.name, answers: profile.answerCount, questions: profile.questionCount }),
      canonical: profile.url,
      robots: search.size || (profile.answerCount === 0 && profile.questionCount === 0) ? 'noindex' : undefined,
      type: 'profile',
      jsonLd: {
        '@context': 'https://schema.org', '@type': 'ProfilePage', dateCreated: profile.createdAt,
        mainEntity: { '@type': 'Person', name: profile.name, identifier: profile.id, url: new URL(profile.url, origin).href },
      },
    };
  },
  Page: ProfilePage,
  forms: {
    giveTrust: form<ProfilePageQuery>()({
      document: GiveTrustDocument,
      variables: ({ id }, v) => ({ input: { account: id!, given: v['given'] === 'true', reason: v['reason'] ?? '' } }),
      location: ({ pathname }) => pathname,
      merge: stay,
    }),
  },
});
