import { Text, useT } from '../../lib/i18n.tsx';
import { Input, TextArea } from '../../ui/field.tsx';
import { Action, Form } from '../../ui/form.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { ThreadToolsFragment } from './thread-tools.gql.ts';
import { Tool } from './tool.tsx';

/** Pinned, locked, closed: as it is, and the other way round. */
export function State({ thread }: { thread: ThreadToolsFragment }) {
  const t = useT();
  const { viewerCan: can, pinnedAt, lockedAt, closedAt, closeNote, duplicateOf } = thread;
  return (
    <section aria-labelledby="state">
      <h2 id="state">{t('tools.state')}</h2>
      <ul className="list states">
        <li>
          <span>{pinnedAt ? <Text id="tools.pinned" values={{ date: <PlainDate key="d" at={pinnedAt} /> }} /> : t('tools.notPinned')}</span>
          {can.pin && <Action form="pin" hidden={{ on: String(!pinnedAt) }}>{t(pinnedAt ? 'tools.unpin' : 'tools.pin')}</Action>}
        </li>
        <li>
          <span>{lockedAt ? <Text id="tools.locked" values={{ date: <PlainDate key="d" at={lockedAt} /> }} /> : t('tools.notLocked')}</span>
          {can.lock && <Action form="lock" hidden={{ on: String(!lockedAt) }}>{t(lockedAt ? 'tools.unlock' : 'tools.lock')}</Action>}
        </li>
        <li>
          <span>
            {closedAt ? <Text id="tools.closed" values={{ date: <PlainDate key="d" at={closedAt} /> }} /> : t('tools.notClosed')}
            {closedAt && closeNote && <> <bdi>{closeNote}</bdi></>}
            {duplicateOf && <> <Text id="thread.duplicateOf" values={{ link: <a key="l" href={duplicateOf.url} dir="auto">{duplicateOf.title}</a> }} /></>}
          </span>
          {closedAt ? can.reopen && <Action form="reopen" hidden={{}}>{t('tools.reopen')}</Action> : can.close && <Close />}
        </li>
      </ul>
    </section>
  );
}

function Close() {
  const t = useT();
  return (
    <div className="ways">
      <Tool name="close" open={t('tools.close')}>
        <Form name="close">
          <TextArea name="reason" label={t('tools.closeReason')} hint={t('tools.closeHint')} className="small" required maxLength={500} />
          <button>{t('tools.closeSend')}</button>
        </Form>
      </Tool>
      <Tool name="duplicate" open={t('tools.duplicate')}>
        <Form name="duplicate">
          <Input name="original" label={t('tools.original')} required />
          <button>{t('tools.closeSend')}</button>
        </Form>
      </Tool>
    </div>
  );
}
