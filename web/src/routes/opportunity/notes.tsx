import { useT } from '../../lib/i18n.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Time } from '../../ui/time.tsx';
import type { OpportunityPageQuery } from './opportunity.gql.ts';

export function Notes({ opportunity: { notes, viewerCanWork } }: { opportunity: NonNullable<OpportunityPageQuery['opportunity']> }) {
  const t = useT();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('opportunity.notes')}</h2>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map(({ number, text, at, author }) => (
            <li key={number}><p dir="auto">{text}</p><p className="quiet">{author ? <bdi>{author.name}</bdi> : t('opportunity.someone')} · <Time at={at} /></p></li>
          ))}
        </ul>
      )}
      {viewerCanWork && (
        <Form key={notes.length} name="note">
          <TextArea name="note" label={t('opportunity.note')} className="small" required maxLength={5000} />
          <button>{t('opportunity.addNote')}</button>
        </Form>
      )}
    </section>
  );
}
