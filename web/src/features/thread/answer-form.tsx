import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Form } from '../../ui/form.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';

interface AnswerFormProps { thread: string; can: boolean; member: boolean; path: string; closed: boolean }

export function AnswerForm({ thread, can, member, path, closed }: AnswerFormProps) {
  const t = useT();
  if (!can) {
    return (
      <section className="post" id="answer">
        <h2>{t('thread.yourAnswer')}</h2>
        {closed || member
          ? <p className="lead">{t(closed ? 'thread.closedForAnswers' : 'thread.cannotAnswer')}</p>
          : <p className="row lead"><a className="button primary" href={paths.signIn(path)}>{t('thread.signInToAnswer')}</a></p>}
      </section>
    );
  }
  return (
    <section className="post" id="answer">
      <h2>{t('thread.yourAnswer')}</h2>
      <Form name="answer" hidden={{ thread }}>
        <MarkdownEditor name="body" label={t('thread.answerLabel')} placeholder={t('thread.answerPlaceholder')} draft={`answer:${thread}`} required />
        <p className="row"><button className="primary">{t('thread.postAnswer')}</button> <span className="quiet needs-script">{t('thread.markdown')}</span></p>
      </Form>
    </section>
  );
}
