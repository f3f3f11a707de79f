import type { ReactNode } from 'react';
import { Text, useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useField } from '../../ui/form-state.ts';
import { Pager } from '../../ui/pager.tsx';
import { useUiText } from '../../ui/text.tsx';
import { Time } from '../../ui/time.tsx';
import type { MovableFragment, ThreadToolsPageQuery } from './thread-tools.gql.ts';
import { Tool } from './tool.tsx';
import { Reason, type SpaceOption } from './tools.tsx';

interface SplitProps { thread: NonNullable<ThreadToolsPageQuery['thread']>; spaces: SpaceOption[]; pathname: string; search: URLSearchParams }

/** Answers and comments that make a thread of their own. */
export function Split({ thread, spaces, pathname, search }: SplitProps) {
  const t = useT();
  const { answers, question } = thread;
  if (answers.nodes.length === 0 && question.comments.length === 0) return null;
  return (
    <Tool name="split" open={t('tools.split')}>
      <Form name="split">
        <fieldset className="movable">
          <legend>{t('tools.splitPosts')}</legend>
          <p className="quiet">{t('tools.splitLead')}</p>
          <Missing />
          <ul>
            {answers.page === 1 && question.comments.map((c) => <Choice key={c.id} post={c} />)}
            {answers.nodes.map((a) => (
              <Choice key={a.id} post={a} accepted={a.accepted}>
                {a.comments.map((c) => <Choice key={c.id} post={c} />)}
              </Choice>
            ))}
          </ul>
        </fieldset>
        <Pager page={answers.page} pageCount={answers.pageCount} href={(n) => withSearch(pathname, search, { page: n > 1 ? n : undefined })} />
        <Input name="title" label={t('tools.splitTitle')} required minLength={10} maxLength={150} />
        <Select name="space" label={t('tools.splitSpace')} options={spaces} defaultValue={thread.space.slug} />
        <Reason />
        <button className="primary">{t('tools.splitSend')}</button>
      </Form>
    </Tool>
  );
}

type Chosen = Pick<MovableFragment, 'id' | 'excerpt' | 'createdAt' | 'author'>;

function Choice({ post, accepted = false, children }: { post: Chosen; accepted?: boolean; children?: ReactNode }) {
  const t = useT();
  const { id, value } = useField('posts');
  return (
    <li>
      <div className="check">
        <input type="checkbox" id={`${id}-${post.id}`} name="posts" value={post.id} disabled={accepted} defaultChecked={value.split(',').includes(post.id)} />
        <label htmlFor={`${id}-${post.id}`}>
          <Text id="tools.splitPost" values={{ name: <bdi key="n">{post.author.name}</bdi>, when: <Time key="t" at={post.createdAt} />, text: <q key="q" dir="auto">{post.excerpt}</q> }} />
          {accepted && <span className="quiet"> {t('tools.splitAccepted')}</span>}
        </label>
      </div>
      {children && <ul>{children}</ul>}
    </li>
  );
}

/** Nothing chosen, or what cannot be. */
function Missing() {
  const t = useUiText();
  const { problem } = useField('posts');
  return problem && <p className="error">{t.explainField(problem.code, problem.message)}</p>;
}
