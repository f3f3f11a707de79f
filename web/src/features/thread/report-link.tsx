import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';

interface ReportLinkProps { what: 'post' | 'article' | 'person'; id: string; member: boolean }

/** To the form; guests report what is against the law and nothing else. */
export function ReportLink({ what, id, member }: ReportLinkProps) {
  const t = useT();
  return <a href={paths.report(what, id)} rel="nofollow">{t(member ? 'thread.report' : 'thread.reportIllegal')}</a>;
}

/** What is shown, and by somebody else. */
export const isReportable = ({ visibility, author }: { visibility: string; author: { id: string } }, viewer: string | undefined): boolean =>
  author.id !== viewer && ['PUBLIC', 'MEMBERS', 'STAFF'].includes(visibility);
