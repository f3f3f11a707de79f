import { type DragEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { STAGES } from '../../features/opportunity/stages.ts';
import type { OpportunityStage } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';
import type { OpportunitiesPageQuery } from './opportunities.gql.ts';

type Columns = readonly OpportunitiesPageQuery['opportunityBoard'][number][];

const TYPE = 'application/x-opportunity';
const cardOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('.opportunity') : null);
const columnOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('.column') : null);
const stageAt = (column: HTMLElement | null) => STAGES.find((s) => s === column?.dataset['stage']);

/** Presses the card's own button; where a reason is wanted, opens the question for it. Whether it was possible. */
function press(card: HTMLElement, stage: OpportunityStage): boolean {
  const button = card.querySelector<HTMLButtonElement>(`button[name=stage][value=${stage}]`);
  if (button) {
    button.click();
    return true;
  }
  const reason = card.querySelector<HTMLDetailsElement>(`details[data-stage=${stage}]`);
  const menu = reason?.closest<HTMLDetailsElement>('details.menu');
  if (!reason || !menu) return false;
  menu.open = true;
  reason.open = true;
  reason.querySelector('textarea')?.focus();
  return false;
}

/** Drag and keys of the board, as event handlers for what holds its columns. After a move the focus stays with the card. */
export function useMoves(board: RefObject<HTMLElement | null>, columns: Columns) {
  const t = useT();
  const moved = useRef<{ id: string; to: OpportunityStage } | undefined>(undefined);
  const [told, tell] = useState('');

  useEffect(() => {
    const card = moved.current && document.getElementById(moved.current.id);
    if (!moved.current || !card || stageAt(columnOf(card)) !== moved.current.to) return; // it knows its stage before it changes its place
    tell(t('opportunity.moved', { name: card.querySelector('.name')?.textContent ?? '', stage: t(`sale.stage.${moved.current.to}`) }));
    moved.current = undefined;
    card.querySelector<HTMLElement>('.name')?.focus();
  }, [columns, t]);

  const move = (card: HTMLElement, stage: OpportunityStage) => {
    if (press(card, stage)) moved.current = { id: card.id, to: stage };
  };
  const mark = (column: HTMLElement | null) => {
    for (const other of board.current?.querySelectorAll('.column.over') ?? []) if (other !== column) other.classList.remove('over');
    column?.classList.add('over');
  };

  return {
    told,
    onKeyDown: (e: KeyboardEvent) => {
      const card = cardOf(e.target);
      if (!card || (e.target as Element).matches('textarea, input') || !e.key.startsWith('Arrow') || e.altKey || e.ctrlKey || e.metaKey) return;
      e.preventDefault();
      if (e.shiftKey) {
        const next = neighbour(card, e.key);
        if (next) move(card, next);
      } else step(card, e.key)?.querySelector<HTMLElement>('.name')?.focus();
    },
    onDragStart: (e: DragEvent) => {
      const card = cardOf(e.target);
      if (!card) return;
      e.dataTransfer.setData(TYPE, card.id);
      e.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (e: DragEvent) => {
      if (!e.dataTransfer.types.includes(TYPE)) return;
      e.preventDefault();
      mark(columnOf(e.target));
    },
    onDragEnd: () => mark(null),
    onDrop: (e: DragEvent) => {
      const card = document.getElementById(e.dataTransfer.getData(TYPE));
      const stage = stageAt(columnOf(e.target));
      mark(null);
      if (!card || !stage) return;
      e.preventDefault();
      if (stage !== stageAt(columnOf(card))) move(card, stage);
    },
  };
}

/** The stage beside the card's own, in the direction of reading. */
function neighbour(card: HTMLElement, key: string): OpportunityStage | undefined {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const stage = stageAt(columnOf(card));
  const forward = getComputedStyle(card).direction === 'rtl' ? -by : by;
  return by === 0 || !stage ? undefined : STAGES[STAGES.indexOf(stage) + forward];
}

/** The card that an arrow leads to: up and down in the column, sideways to the next column that has one. */
function step(card: HTMLElement, key: string): HTMLElement | null | undefined {
  if (key === 'ArrowUp') return card.previousElementSibling as HTMLElement | null;
  if (key === 'ArrowDown') return card.nextElementSibling as HTMLElement | null;
  const columns = [...(card.closest('.columns')?.querySelectorAll<HTMLElement>('.column') ?? [])];
  const at = columns.indexOf(columnOf(card)!);
  const row = [...card.parentElement!.children].indexOf(card);
  const further = key === 'ArrowRight' ? columns.slice(at + 1) : columns.slice(0, at).reverse();
  const next = further.find((column) => column.querySelector('.opportunity'));
  const cards = next?.querySelectorAll<HTMLElement>('.opportunity');
  return cards?.[Math.min(row, cards.length - 1)];
}
