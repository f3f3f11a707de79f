import { paths, samePath } from '../../lib/paths.ts';
import { form, page, stay } from '../../lib/route.ts';
import { sanctionOf } from './input.ts';
import {
  AddPersonNoteDocument, DeletePersonNoteDocument, LiftSanctionDocument, MergeAccountsDocument, ModerationPersonPageDocument, type ModerationPersonPageQuery, SanctionAccountDocument,
} from './moderation-person.gql.ts';
import { ModerationPersonPage } from './page.tsx';

const of = form<ModerationPersonPageQuery>();
const here = ({ pathname }: { pathname: string }) => pathname;

export default page({
  query: ModerationPersonPageDocument,
  variables: ({ id }, search) => ({ id: id!, merging: search.has('into'), into: search.get('into') ?? '' }),
  exists: ({ profile }) => profile != null,
  // An account that was merged is the other one.
  redirect: ({ profile }, { pathname }) => (samePath(paths.person(profile!.id), pathname) ? undefined : paths.person(profile!.id)),
  head: ({ profile }, t) => ({ title: `${profile!.name} – ${t('person.title')}`, robots: 'noindex', canonical: paths.person(profile!.id) }),
  Page: ModerationPersonPage,
  forms: {
    sanction: of({ document: SanctionAccountDocument, variables: ({ id }, v) => ({ input: sanctionOf(id!, v) }), location: here, merge: stay }),
    lift: of({ document: LiftSanctionDocument, variables: (_, v) => ({ id: v['sanction'] ?? '', reason: v['reason'] ?? '' }), location: here, merge: stay }),
    note: of({ document: AddPersonNoteDocument, variables: ({ id }, v) => ({ account: id!, text: v['text'] ?? '' }), location: here, merge: stay }),
    merge: of({ document: MergeAccountsDocument, variables: ({ id }, v) => ({ input: { from: id!, into: v['into'] ?? '', reason: v['reason'] ?? '' } }), location: (_, { mergeAccounts: r }) => (r.__typename === 'ProfilePayload' ? paths.person(r.profile.id) : ''), reload: true }),
    deleteNote: of({ document: DeletePersonNoteDocument, variables: (_, v) => ({ id: v['note'] ?? '' }), location: here, merge: stay }),
  },
});
