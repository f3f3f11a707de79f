import { useT } from '../../lib/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';

/** What became of a decision on many. */
export function Told({ search }: { search: URLSearchParams }) {
  const t = useT();
  const decided = search.get('decided');
  if (decided === null || !/^\d{1,3}$/.test(decided)) return null;
  const refused = (search.get('refused') ?? '').split(',').flatMap((part) => {
    const [code = '', count = ''] = part.split(':');
    return /^[A-Z_]+$/.test(code) && /^\d+$/.test(count) ? [{ code, count: Number(count) }] : [];
  });
  return (
    <Alert kind={refused.length > 0 ? 'info' : 'success'}>
      {t('moderation.decidedMany', { count: Number(decided) })}
      {refused.map(({ code, count }) => <span key={code}> {t('moderation.refusedMany', { count, why: t.maybe(`error.${code}`) ?? t.maybe(`refusal.${code}`) ?? code })}</span>)}
    </Alert>
  );
}
