import { Text, useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { AcceptPageQuery } from './accept.gql.ts';

export function AcceptPage({ data, search }: PageProps<AcceptPageQuery>) {
  const t = useT();
  const { acceptLink: answer } = data;
  return (
    <Frame>
      <h1>{t('accept.title')}</h1>
      {answer ? <Answer answer={answer} token={search.get('token') ?? ''} />
        : <Empty action={<a className="button" href={paths.home}>{t('ui.home')}</a>}>{t('accept.unknown')}</Empty>}
    </Frame>
  );
}

function Answer({ answer, token }: { answer: NonNullable<AcceptPageQuery['acceptLink']>; token: string }) {
  const t = useT();
  const { author, thread } = answer;
  return (
    <>
      <p className="lead"><Text id="accept.lead" values={{ author: <bdi>{author.name}</bdi>, thread: <span dir="auto" lang={thread.locale}>{thread.title}</span> }} /></p>
      <blockquote className="quiet" dir="auto" lang={thread.locale}>{answer.excerpt}</blockquote>
      {answer.accepted ? <Alert kind="success">{t('accept.done')}</Alert>
        : <Form name="accept" hidden={{ link: token, answer: answer.id }}><button className="primary">{t('accept.yes')}</button></Form>}
      <p><a href={answer.url}>{t('accept.read')}</a></p>
    </>
  );
}
