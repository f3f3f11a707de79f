import { useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';

interface DueDateProps {
  on: string;
  overdue: boolean;
  /** The word stands beside it already. */
  labelled?: boolean;
}

/** What is late says so in a word. */
export function DueDate({ on, overdue, labelled = false }: DueDateProps) {
  const t = useT();
  return (
    <span className={overdue ? 'due late' : labelled ? undefined : 'due quiet'}>
      {overdue ? `${t('opportunity.late')} ` : !labelled && `${t('opportunity.due')} `}
      <PlainDate at={on} />
    </span>
  );
}
