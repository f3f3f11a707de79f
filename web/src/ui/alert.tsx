import type { ReactNode } from 'react';

/** `focus`: the first thing a keyboard or screen reader meets after a rejected form (see `lib/forms`). */
export function Alert({ kind = 'info', focus, children }: { kind?: 'info' | 'error' | 'success'; focus?: boolean; children: ReactNode }) {
  return (
    <div className={`alert ${kind}`} role={kind === 'error' ? 'alert' : 'status'} tabIndex={focus ? -1 : undefined}>
      {children}
    </div>
  );
}
