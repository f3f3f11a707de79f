import { Text, useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { ThreadToolsFragment } from './thread-tools.gql.ts';

type Change = ThreadToolsFragment['changes'][number];

/** What moderators did to the thread, newest first, with the way back. */
export function History({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('tools.history')}</h2>
      {changes.length === 0 ? <p className="quiet">{t('tools.noHistory')}</p> : <ol className="list">{changes.map((c) => <Entry key={c.id} change={c} />)}</ol>}
    </section>
  );
}

function Entry({ change: c }: { change: Change }) {
  const t = useT();
  return (
    <li className={c.undoneAt ? 'rule gone' : 'rule'}>
      <p><strong>{t(`tools.did.${c.kind}`)}</strong> <span className="quiet"><a href={c.by.url}><bdi>{c.by.name}</bdi></a> · <Time at={c.at} /></span></p>
      <What change={c} />
      {c.reason && <p dir="auto">{c.reason}</p>}
      {c.undoneAt && c.undoneBy && <p className="quiet"><Text id="tools.undone" values={{ name: <bdi key="n">{c.undoneBy.name}</bdi>, date: <PlainDate key="d" at={c.undoneAt} /> }} /></p>}
      {c.viewerCanUndo && c.undoableUntil && (
        <div className="row">
          <Action form="undo" hidden={{ change: c.id }} label={t('tools.undoThis', { what: t(`tools.did.${c.kind}`) })}>{t('tools.undo')}</Action>
          <span className="quiet"><Text id="tools.undoUntil" values={{ date: <PlainDate key="d" at={c.undoableUntil} /> }} /></span>
        </div>
      )}
    </li>
  );
}

/** From what to what. */
function What({ change: { kind, before, after, other } }: { change: Change }) {
  const t = useT();
  const heading = (side: Change['before']) => [side.title, side.tags?.join(', ')].filter(Boolean).join(' · ');
  if (kind === 'RETITLE') return <p><del dir="auto">{heading(before)}</del> → <ins dir="auto">{heading(after)}</ins></p>;
  if (kind === 'MOVE') return <p>{before.space?.name ?? t('tools.elsewhere')} → {after.space?.name ?? t('tools.elsewhere')}</p>;
  if (kind === 'MERGE') return <p dir="auto">{before.title}</p>;
  if (after.answer) return <p><a href={after.answer.url} dir="auto">{after.answer.excerpt}</a></p>;
  return other && <p><a href={other.url} dir="auto">{other.title}</a></p>;
}
