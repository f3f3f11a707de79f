import { MarkKey, MarkLink } from '../../features/sale/mark-link.tsx';
import { AnswerForm } from '../../features/thread/answer-form.tsx';
import { Post } from '../../features/thread/post.tsx';
import { PostActions } from '../../features/thread/post-actions.tsx';
import { SolutionBox } from '../../features/thread/solution.tsx';
import { Reading } from '../../features/standing/reading.tsx';
import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Action } from '../../ui/form.tsx';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Tags } from '../../ui/tags.tsx';
import { ThreadAside } from './aside.tsx';
import { ThreadMeta, ThreadNotices } from './meta.tsx';
import { Moderate } from './moderate.tsx';
import { pageOf, sortOf } from './search.ts';
import type { ThreadOfPage } from './thread-of-page.ts';
import type { ThreadPageQuery } from './thread.gql.ts';

export function ThreadPage({ data, pathname, search }: PageProps<ThreadPageQuery>) {
  const t = useT();
  const thread = data.thread!;
  const member = data.viewer != null;
  const viewer = data.viewer?.profile.id;
  const reader = { viewer, path: pathname };
  const first = pageOf(search) === 1;
  const { space } = thread;
  const crumbs = [{ href: '/', text: t('ui.home') }, ...(space.parent ? [{ href: space.parent.url, text: space.parent.name }] : []), { href: space.url, text: space.name }];
  return (
    <>
      <Frame aside={<ThreadAside thread={thread} />} label={t('thread.aside')}>
        <Crumbs crumbs={crumbs} label={t('thread.crumbs')} />
        <h1 dir="auto" lang={thread.locale}>{thread.title}</h1>
        <ThreadMeta thread={thread} />
        <ThreadNotices thread={thread} viewer={viewer} />
        {thread.solution && <SolutionBox solution={thread.solution} lang={thread.locale} />}
        {first && (
          <Post
            post={thread.question} lang={thread.locale} viewer={viewer}
            actions={<PostActions post={thread.question} {...reader} more={<Moderate thread={thread} />}><QuestionActions thread={thread} /></PostActions>}
          >
            <Tags tags={thread.tags} />
          </Post>
        )}
        <div className="sort" id="answers">
          <h2 aria-live="polite">{t('ui.answers', { count: thread.answerCount })}</h2>
          {thread.answers.totalCount > 1 && <SortLinks pathname={pathname} search={search} />}
        </div>
        {thread.answers.nodes.map((answer) => (
          <Post key={answer.id} post={answer} lang={thread.locale} viewer={viewer} actions={<PostActions post={answer} {...reader} more={thread.viewerCanMarkOpportunity && <MarkLink what="post" id={answer.id} />} />} />
        ))}
        <Pager page={pageOf(search)} pageCount={thread.answers.pageCount} href={(n) => `${withSearch(pathname, search, { page: n > 1 ? n : undefined })}#answers`} />
        <AnswerForm thread={thread.id} can={thread.viewerCan.answer} member={member} path={pathname} closed={thread.closedAt != null || thread.lockedAt != null} />
      </Frame>
      {thread.viewerCanMarkOpportunity && <MarkKey />}
      {member && <Reading thread={thread.id} question={thread.question.id} posts={[...(first ? [thread.question] : []), ...thread.answers.nodes].flatMap((p) => [p.id, ...p.comments.map((c) => c.id)])} />}
      {thread.viewerCan.answer && <nav className="answerbar" aria-label={t('thread.yourAnswer')}><a className="button primary" href="#answer">{t('thread.writeAnswer')}</a></nav>}
    </>
  );
}

function QuestionActions({ thread }: { thread: ThreadOfPage }) {
  const t = useT();
  const { viewerCan: can } = thread;
  const text = t('thread.alsoMe', { count: thread.alsoMeCount });
  return (
    <>
      {can.alsoMe ? <Action form="alsoMe" hidden={{ on: String(!thread.viewerAlsoMe) }} pressed={thread.viewerAlsoMe}>{text}</Action> : <span className="count">{text}</span>}
      {can.follow && <Action form="follow" hidden={{ on: String(!thread.viewerFollows) }} pressed={thread.viewerFollows}>{thread.viewerFollows ? t('thread.following') : t('thread.follow')}</Action>}
    </>
  );
}

function SortLinks({ pathname, search }: { pathname: string; search: URLSearchParams }) {
  const t = useT();
  const current = sortOf(search);
  return (
    <nav className="quiet row" aria-label={t('thread.sort')}>
      {(['best', 'newest', 'oldest'] as const).map((sort) => (
        <a key={sort} href={`${withSearch(pathname, search, { sort: sort === 'best' ? undefined : sort, page: undefined })}#answers`} aria-current={sort === current ? 'true' : undefined}>{t(`thread.sort.${sort}`)}</a>
      ))}
    </nav>
  );
}
