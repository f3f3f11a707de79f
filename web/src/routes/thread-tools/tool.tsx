import type { ReactNode } from 'react';
import { useRejected } from '../../ui/form-state.ts';

/** Folded until wanted, or when its form comes back rejected. */
export function Tool({ name, open, children }: { name: string; open: string; children: ReactNode }) {
  const rejected = useRejected(name, {}) !== undefined;
  return (
    <details className="tool" open={rejected || undefined}>
      <summary className="button">{open}</summary>
      {children}
    </details>
  );
}
