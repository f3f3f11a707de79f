import { paths } from '../../lib/paths.ts';
import { form, page, stay } from '../../lib/route.ts';
import { threadIdOf } from './original.ts';
import { ThreadToolsPage } from './page.tsx';
import * as op from './thread-tools.gql.ts';

const of = form<op.ThreadToolsPageQuery>();
const here = ({ pathname }: { pathname: string }) => pathname;
const listed = (words: string | undefined) => (words ?? '').split(/[\s,]+/).filter(Boolean);

export default page({
  query: op.ThreadToolsPageDocument,
  variables: ({ id }, search) => ({ id: id!, page: Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1) }),
  exists: ({ thread }) => thread != null && (thread.viewerCan.moderate || thread.viewerCan.note || thread.viewerCan.close || thread.viewerCan.reopen || 'forbidden'),
  // Merged meanwhile: the thread that it is now.
  redirect: ({ thread }, { params }) => (thread!.id === params['id'] ? undefined : paths.threadTools(thread!.id)),
  head: ({ thread }, t) => ({ title: `${thread!.title} – ${t('tools.title')}`, robots: 'noindex' }),
  Page: ThreadToolsPage,
  forms: {
    pin: of({ document: op.ToolsPinDocument, variables: ({ id }, v) => ({ thread: id!, on: v['on'] === 'true' }), location: here, merge: stay }),
    lock: of({ document: op.ToolsLockDocument, variables: ({ id }, v) => ({ thread: id!, on: v['on'] === 'true', reason: v['reason'] || null }), location: here, merge: stay }),
    close: of({ document: op.ToolsCloseDocument, variables: ({ id }, v) => ({ thread: id!, reason: v['reason'] ?? '' }), location: here, merge: stay }),
    reopen: of({ document: op.ToolsReopenDocument, variables: ({ id }) => ({ thread: id! }), location: here, merge: stay }),
    duplicate: of({ document: op.ToolsDuplicateDocument, variables: ({ id }, v) => ({ thread: id!, original: threadIdOf(v['original'] ?? '') }), location: here, merge: stay }),
    retitle: of({ document: op.ToolsRetitleDocument, variables: ({ id }, v) => ({ input: { thread: id!, title: v['title'] ?? '', tags: listed(v['tags']), reason: v['reason'] || null } }), location: here }),
    move: of({ document: op.ToolsMoveDocument, variables: ({ id }, v) => ({ thread: id!, space: v['space'] ?? '', reason: v['reason'] || null }), location: here, merge: stay }),
    merge: of({
      document: op.ToolsMergeDocument, variables: ({ id }, v) => ({ thread: id!, into: threadIdOf(v['into'] ?? ''), reason: v['reason'] || null }),
      location: (place, { mergeThreads: r }) => (r.__typename === 'ThreadPayload' ? paths.threadTools(r.thread.id) : here(place)),
    }),
    split: of({
      document: op.ToolsSplitDocument,
      variables: ({ id }, v) => ({ input: { thread: id!, posts: listed(v['posts']), title: v['title'] ?? '', space: v['space'] || null, reason: v['reason'] || null } }),
      location: here,
    }),
    undo: of({ document: op.ToolsUndoDocument, variables: (_, v) => ({ id: v['change'] ?? '' }), location: here }),
    note: of({ document: op.ToolsNoteDocument, variables: ({ id }, v) => ({ thread: id!, text: v['text'] ?? '' }), location: here, merge: stay }),
    deleteNote: of({ document: op.ToolsDeleteNoteDocument, variables: (_, v) => ({ id: v['note'] ?? '' }), location: here, merge: stay }),
  },
});
