import { useT } from '../../lib/i18n.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Action, Form } from '../../ui/form.tsx';
import { Time } from '../../ui/time.tsx';

interface Note { id: string; text: string; at: string; viewerCanDelete: boolean; author: { name: string } | null }

/** What staff writes down for staff: the page has the forms `note` and `deleteNote`. */
export function Notes({ notes, hint }: { notes: readonly Note[]; hint: string }) {
  const t = useT();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('person.notes')}</h2>
      {notes.length === 0 ? <p className="quiet">{t('person.noNotes')}</p> : (
        <ul className="staff-notes">
          {notes.map((note) => (
            <li key={note.id}>
              <p dir="auto">{note.text}</p>
              <div className="row quiet"><span>{note.author && <><bdi>{note.author.name}</bdi> · </>}<Time at={note.at} /></span>{note.viewerCanDelete && <Action form="deleteNote" hidden={{ note: note.id }}>{t('person.deleteNote')}</Action>}</div>
            </li>
          ))}
        </ul>
      )}
      <Form name="note">
        <TextArea name="text" label={t('person.newNote')} hint={hint} className="small" required maxLength={5000} />
        <button>{t('person.addNote')}</button>
      </Form>
    </section>
  );
}
