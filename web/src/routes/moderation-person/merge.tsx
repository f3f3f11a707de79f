import { Text, useT } from '../../lib/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Input, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useUiText } from '../../ui/text.tsx';
import type { ModerationPersonPageQuery } from './moderation-person.gql.ts';

interface MergeProps { person: { name: string }; merge: ModerationPersonPageQuery['merge']; into: string }

/** In two steps: which account, then what would move, and that it is meant. */
export function Merge({ person, merge, into }: MergeProps) {
  const t = useT();
  const { explain } = useUiText();
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">{t('person.merge')}</h2>
      {merge?.__typename === 'MergePreview' ? (
        <>
          <p><Text id="person.mergeInto" values={{ from: <bdi key="f">{person.name}</bdi>, into: <a key="i" href={merge.into.url}><bdi>{merge.into.name}</bdi></a> }} /></p>
          <Moves counts={merge.counts} />
          <Form name="merge" hidden={{ into }}>
            <TextArea name="reason" label={t('person.mergeReason')} hint={t('person.mergeFinal')} className="small" required maxLength={500} />
            <button className="danger">{t('person.mergeSend')}</button>
          </Form>
        </>
      ) : (
        <form>
          {merge && <Alert kind="error">{explain(merge.code, merge.message)}</Alert>}
          <Input name="into" label={t('person.mergeWhich')} hint={t('person.mergeHint')} defaultValue={into} required />
          <button>{t('person.mergeLook')}</button>
        </form>
      )}
    </section>
  );
}

/** What people know by name, and the rest together. */
function Moves({ counts }: { counts: readonly { what: string; count: number }[] }) {
  const t = useT();
  const named = counts.flatMap(({ what, count }) => t.maybe(`person.moves.${what}`, { count }) ?? []);
  const rest = counts.filter(({ what }) => t.maybe(`person.moves.${what}`, { count: 1 }) === undefined).reduce((sum, { count }) => sum + count, 0);
  return <ul>{[...named, ...(rest > 0 ? [t('person.moves.other', { count: rest })] : [])].map((text) => <li key={text}>{text}</li>)}</ul>;
}
