import { MarkKey, MarkLink } from '../../features/sale/mark-link.tsx';
import { Sales } from '../../features/sale/sales.tsx';
import { Trust } from '../../features/standing/trust.tsx';
import { ReasonForm } from '../../features/thread/reason-form.tsx';
import { ReportLink } from '../../features/thread/report-link.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Face } from '../../ui/face.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import { kindOf } from './kinds.ts';
import type { ProfilePageQuery } from './profile.gql.ts';

type Profile = NonNullable<ProfilePageQuery['profile']>;

export function ProfilePage({ data, pathname, search }: PageProps<ProfilePageQuery>) {
  const t = useT();
  const profile = data.profile!;
  const { nodes, pageInfo } = profile.posts;
  const own = data.viewer?.profile.id === profile.id;
  const tab = (show: 'questions' | 'answers' | 'comments' | undefined) => withSearch(pathname, new URLSearchParams(), { show });
  const kind = kindOf(search);
  return (
    <Frame>
      <div className="row"><Face name={profile.name} /><h1><bdi>{profile.name}</bdi></h1>{profile.badge && <span className="role">{t(`thread.role.${profile.badge}`)}</span>}</div>
      <p className="quiet"><Text id="profile.since" values={{ date: <PlainDate key="d" at={profile.createdAt} /> }} />{' · '}{own ? <a href={paths.settings}>{t('profile.edit')}</a> : <ReportLink what="person" id={profile.id} member={data.viewer != null} />}{data.viewer?.can.seeOpportunities && !own && <> · <a href={paths.person(profile.id)}>{t('profile.staff')}</a></>}</p>
      <Numbers profile={profile} />
      {data.viewer?.can.administer && <GiveTrust profile={profile} />}
      {profile.viewerCanMarkOpportunity && <p><MarkLink what="person" id={profile.id} className="button" /><MarkKey /></p>}
      {profile.aboutHtml && <PostBody html={profile.aboutHtml} />}
      {profile.ownTrust && <Trust trust={profile.ownTrust} />}
      <Sales sales={profile.opportunities} />
      <Tabs
        label={t('profile.posts')}
        tabs={[
          { href: tab(undefined), text: t('profile.all'), current: kind === null },
          { href: tab('questions'), text: t('profile.questions'), current: kind === 'QUESTION' },
          { href: tab('answers'), text: t('profile.answers'), current: kind === 'ANSWER' },
          { href: tab('comments'), text: t('profile.comments'), current: kind === 'COMMENT' },
        ]}
      />
      {nodes.length === 0 ? <Empty>{t('profile.none')}</Empty> : <ul className="list">{nodes.map((post) => <PostRow key={post.id} post={post} />)}</ul>}
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}

function Numbers({ profile }: { profile: Profile }) {
  const t = useT();
  const numbers = [[t('profile.questions'), profile.questionCount], [t('profile.answers'), profile.answerCount], [t('profile.accepted'), profile.acceptedCount], [t('trust.reputation'), profile.reputation], [t('trust.level'), profile.trustLevel]] as const;
  return <dl className="numbers">{numbers.map(([name, n]) => <div key={name}><dt>{name}</dt><dd>{n.toLocaleString(t.locale)}</dd></div>)}</dl>;
}

/** The highest level is not earned. */
function GiveTrust({ profile }: { profile: Profile }) {
  const t = useT();
  const given = profile.trustLevel === 4;
  const text = given ? t('trust.takeBack') : t('trust.give');
  return <ReasonForm form="giveTrust" hidden={{ given: String(!given) }} open={text} label={t('trust.reason')} send={text} />;
}

function PostRow({ post }: { post: Profile['posts']['nodes'][number] }) {
  const t = useT();
  return (
    <li>
      <a href={post.url} dir="auto" lang={post.thread.locale}>{post.thread.title}</a>
      <span className="n quiet">{t('ui.useful', { count: post.score })}</span>
      <span className="quiet about">
        {t(`profile.kind.${post.kind}`)}{post.accepted && <> · <span className="state solved">✓ {t('thread.accepted')}</span></>} · <Time at={post.createdAt} /><br />
        <span dir="auto" lang={post.thread.locale}>{post.excerpt}</span>
      </span>
    </li>
  );
}
