import { useT, type Translate } from '../lib/i18n.tsx';
import { paths } from '../lib/paths.ts';
import { Frame } from '../ui/frame.tsx';

const known = [401, 403, 404, 405, 410, 429, 503] as const;
type Known = (typeof known)[number];
const kind = (status: number): Known | 500 => known.find((s) => s === status) ?? 500;

export const problemTitle = (status: number, t: Translate) => t(`problem.${kind(status)}.title`);

interface ProblemProps {
  status: number;
  traceId: string | undefined;
  path: string;
  /** What a form held that could not be taken because its sender is signed out. */
  unsent?: Record<string, string> | undefined;
}

export function Problem({ status, traceId, path, unsent }: ProblemProps) {
  const t = useT();
  return (
    <Frame>
      <h1>{problemTitle(status, t)}</h1>
      <p className="lead">{unsent ? t('problem.unsent') : t(`problem.${kind(status)}.text`)}</p>
      <p className="row">
        <a className="button primary" href={status === 401 ? paths.signIn(path) : paths.home} target={unsent && '_blank'}>{status === 401 ? t('ui.signIn') : t('problem.home')}</a>
        <a className="button" href={paths.search()}>{t('ui.search')}</a>
      </p>
      {unsent && <Unsent path={path} values={unsent} />}
      {traceId && status >= 500 && <p className="quiet">{t('problem.trace', { id: traceId })}</p>}
    </Frame>
  );
}

/** The same form once more: short fields hidden, texts to see. */
function Unsent({ path, values }: { path: string; values: Record<string, string> }) {
  const t = useT();
  return (
    <form method="post" action={path}>
      {Object.entries(values).map(([name, value]) => isText(value)
        ? <textarea key={name} name={name} defaultValue={value} aria-label={t('problem.yourText')} dir="auto" />
        : <input key={name} type="hidden" name={name} value={value} />)}
      <p className="row"><button>{t('problem.sendAgain')}</button></p>
    </form>
  );
}

const isText = (value: string) => /\s/.test(value);
