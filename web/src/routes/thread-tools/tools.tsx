import { useT } from '../../lib/i18n.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { ThreadToolsFragment } from './thread-tools.gql.ts';
import { Tool } from './tool.tsx';

export interface SpaceOption { value: string; label: string }

export function Reason() {
  const t = useT();
  return <Input name="reason" label={t('tools.reason')} hint={t('tools.reasonHint')} optional maxLength={500} />;
}

export function Retitle({ thread }: { thread: ThreadToolsFragment }) {
  const t = useT();
  return (
    <Tool name="retitle" open={t('tools.retitle')}>
      <Form name="retitle">
        <Input name="title" label={t('ask.titleLabel')} defaultValue={thread.title} required maxLength={150} />
        <Input name="tags" label={t('ask.tags')} hint={t('ask.tagsHint')} defaultValue={thread.tags.map((x) => x.name).join(' ')} optional />
        <Reason />
        <button className="primary">{t('revise.save')}</button>
      </Form>
    </Tool>
  );
}

export function Move({ thread, spaces }: { thread: ThreadToolsFragment; spaces: SpaceOption[] }) {
  const t = useT();
  return (
    <Tool name="move" open={t('tools.move')}>
      <Form name="move">
        <Select name="space" label={t('tools.moveTo')} hint={t('tools.moveHint')} options={spaces} defaultValue={thread.space.slug} />
        <Reason />
        <button className="primary">{t('tools.moveSend')}</button>
      </Form>
    </Tool>
  );
}

export function Merge() {
  const t = useT();
  return (
    <Tool name="merge" open={t('tools.merge')}>
      <Form name="merge">
        <p className="lead">{t('tools.mergeLead')}</p>
        <Input name="into" label={t('tools.mergeInto')} required />
        <Reason />
        <button className="primary">{t('tools.mergeSend')}</button>
      </Form>
    </Tool>
  );
}
