import { Desk } from '../../features/opportunity/desk.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Action } from '../../ui/form.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { Time } from '../../ui/time.tsx';
import type { OpportunitiesProposalsPageQuery } from './proposals.gql.ts';

type Proposal = OpportunitiesProposalsPageQuery['waiting']['nodes'][number];

/** What the model takes for a question of somebody who might buy: people mark it, or say that it is none. */
export function OpportunitiesProposalsPage({ data, pathname, search }: PageProps<OpportunitiesProposalsPageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.waiting;
  return (
    <Desk view="proposals" data={data} search={search}>
      <p className="quiet">{t('opportunity.proposals.lead')}</p>
      {nodes.length === 0 ? <Empty>{t('opportunity.proposals.empty')}</Empty> : <ul className="list">{nodes.map((p) => <ProposalRow key={p.post.id} proposal={p} />)}</ul>}
      <MorePager
        first={search.has('after') ? pathname : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Desk>
  );
}

function ProposalRow({ proposal: { post, score, createdAt } }: { proposal: Proposal }) {
  const t = useT();
  const { thread, author } = post;
  return (
    <li className="proposal">
      <a href={post.url} dir="auto" lang={thread.locale}>{thread.title}</a>
      <blockquote dir="auto" lang={thread.locale}>{post.excerpt}</blockquote>
      <p className="quiet"><a href={author.url}><bdi>{author.name}</bdi></a> · <Time at={createdAt} /> · {t('opportunity.proposals.sure', { share: score })}</p>
      {post.viewerCanMarkOpportunity && (
        <div className="row">
          <a className="button primary" href={paths.markOpportunity('post', post.id)}>{t('opportunity.proposals.mark')}</a>
          <Action form="decline" hidden={{ post: post.id }}>{t('opportunity.proposals.decline')}</Action>
        </div>
      )}
    </li>
  );
}
