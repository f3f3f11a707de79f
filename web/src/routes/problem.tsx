import { useT, type Translate } from '../lib/i18n.tsx';
import { paths } from '../lib/paths.ts';
import { Frame } from '../ui/frame.tsx';

const known = [401, 403, 404, 405, 410, 429, 503] as const;
type Known = (typeof known)[number];
const kind = (status: number): Known | 500 => known.find((s) => s === status) ?? 500;

export const problemTitle = (status: number, t: Translate) => t(`problem.${kind(status)}.title`);

export function Problem({ status, traceId, path }: { status: number; traceId: string | undefined; path: string }) {
  const t = useT();
  return (
    <Frame>
      <h1>{problemTitle(status, t)}</h1>
      <p className="lead">{t(`problem.${kind(status)}.text`)}</p>
      <p className="row">
        <a className="button primary" href={status === 401 ? paths.signIn(path) : paths.home}>{status === 401 ? t('ui.signIn') : t('problem.home')}</a>
        <a className="button" href={paths.search()}>{t('ui.search')}</a>
      </p>
      {traceId && status >= 500 && <p className="quiet">{t('problem.trace', { id: traceId })}</p>}
    </Frame>
  );
}
