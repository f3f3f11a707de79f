import { AuthorHistory } from '../../features/moderation/author-history.tsx';
import { DeskStyle } from '../../features/moderation/desk-style.tsx';
import { Notes } from '../../features/moderation/notes.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Frame } from '../../ui/frame.tsx';
import type { ModerationPersonPageQuery } from './moderation-person.gql.ts';
import { Merge } from './merge.tsx';
import { Sanctions } from './sanctions.tsx';

/** What staff knows of a person: for moderators what was decided, for all of the staff their notes. */
export function ModerationPersonPage({ data, search }: PageProps<ModerationPersonPageQuery>) {
  const t = useT();
  const person = data.profile!;
  return (
    <Frame>
      <DeskStyle />
      <div className="person">
        {data.viewer?.can.moderate && <p className="quiet crumbs"><a href="/moderation">{t('moderation.title')}</a></p>}
        <h1><a href={person.url}><bdi>{person.name}</bdi></a></h1>
        <p className="lead">{t('person.lead')}</p>
        {person.staffRecord && <Sanctions record={person.staffRecord} openEnd={data.viewer?.can.administer ?? false} />}
        <Notes notes={person.staffNotes} hint={t('person.noteHint')} />
        {data.viewer?.can.administer && data.viewer.profile.id !== person.id && <Merge person={person} merge={data.merge} into={search.get('into') ?? ''} />}
        {person.history && <AuthorHistory history={person.history} author={person} />}
      </div>
    </Frame>
  );
}
