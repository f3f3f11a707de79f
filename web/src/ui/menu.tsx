import type { ReactNode } from 'react';

/** Native `details`; the guest script closes it on a click outside and on Escape. */
export function Menu({ label, children, className }: { label: ReactNode; children: ReactNode; className?: string }) {
  return (
    <details className={`menu${className ? ` ${className}` : ''}`}>
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
