import type { ReactNode } from 'react';

/** Nothing here, and what to do next. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return <div className="empty"><p>{children}</p>{action && <p>{action}</p>}</div>;
}
