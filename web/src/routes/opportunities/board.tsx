import { useRef } from 'react';
import { Sums } from '../../features/sale/money.tsx';
import type { OpportunityStage } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';
import { useHydrated } from '../../ui/hydrated.ts';
import { Card } from './card.tsx';
import type { OpportunitiesPageQuery } from './opportunities.gql.ts';
import { useMoves } from './use-moves.ts';

type ColumnOfPage = OpportunitiesPageQuery['opportunityBoard'][number];

interface BoardProps {
  columns: readonly ColumnOfPage[];
  /** The column that a phone shows. */
  current: OpportunityStage;
  /** Address of the whole list of a stage. */
  more(stage: OpportunityStage): string;
}

/** A column a stage. Cards move by their menu; with script also by drag and by Shift with an arrow. */
export function Board({ columns, current, more }: BoardProps) {
  const t = useT();
  const board = useRef<HTMLDivElement>(null);
  const { told, ...handlers } = useMoves(board, columns);
  return (
    <>
      {useHydrated() && <p className="quiet keys">{t('opportunity.keys')}</p>}
      <p className="hidden" role="status">{told}</p>
      <div className="columns" ref={board} {...handlers}>
        {columns.map((column) => (
          <section key={column.stage} className={column.stage === current ? 'column current' : 'column'} data-stage={column.stage} aria-labelledby={`stage-${column.stage}`}>
            <header>
              <h2 id={`stage-${column.stage}`}>{t(`sale.stage.${column.stage}`)} <span className="quiet">{column.count}</span></h2>
              <p className="quiet sums"><Sums values={column.values} locale={t.locale} /></p>
            </header>
            <ul>{column.nodes.map((card) => <Card key={card.id} card={card} />)}</ul>
            {column.count > column.nodes.length && <a className="quiet" href={more(column.stage)}>{t('opportunity.all', { count: column.count })}</a>}
          </section>
        ))}
      </div>
    </>
  );
}
