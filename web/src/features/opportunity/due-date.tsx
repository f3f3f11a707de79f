import { useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';

/** What is late says so in a word. */
export function DueDate({ on, overdue }: { on: string; overdue: boolean }) {
  const t = useT();
  return <span className={overdue ? 'due late' : 'due quiet'}>{t(overdue ? 'opportunity.late' : 'opportunity.dueOn')} <PlainDate at={on} /></span>;
}
