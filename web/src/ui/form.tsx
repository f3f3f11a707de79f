import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { FormProvider, type Rejected, useRejected } from './form-state.ts';
import { useUiText } from './text.tsx';
import { Why } from './why.tsx';

interface FormProps {
  /** One of the page's `forms`. */
  name: string;
  /** Other forms of the page that buttons in here send it as (`<button name="_form" value=…>`). */
  also?: readonly string[];
  /** Hidden fields; they also tell several forms of one name apart. */
  hidden?: Record<string, string>;
  action?: string | undefined;
  className?: string | undefined;
  label?: string | undefined;
  children: ReactNode;
}

/**
 * A native form that the page's description gives its meaning. Fields are uncontrolled: what was typed before the app
 * arrived outlives hydration.
 */
export function Form({ name, also, hidden = {}, action, className, label, children }: FormProps) {
  const rejected = useRejected(name, hidden, also);
  const id = [name, ...Object.values(hidden)].join('-').replace(/[^\w-]/g, '');
  return (
    <FormProvider value={{ id, rejected }}>
      <form method="post" action={action} className={className} aria-label={label} id={`form-${id}`} noValidate={rejected !== undefined}>
        <input type="hidden" name="_form" value={name} />
        {Object.entries(hidden).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
        {rejected && <Refusal {...rejected} />}
        {children}
      </form>
    </FormProvider>
  );
}

function Refusal({ code, message, reason, until }: Rejected) {
  const t = useUiText();
  return <Alert kind="error" focus>{t.explain(code, message)}{(reason || until) && <Why reason={reason} until={until} />}</Alert>;
}

interface ActionProps {
  form: string;
  hidden: Record<string, string>;
  children: ReactNode;
  pressed?: boolean | undefined;
  className?: string | undefined;
  label?: string | undefined;
}

/** A button that is a form of its own: vote, accept, follow. */
export function Action({ form, hidden, children, pressed, className, label }: ActionProps) {
  return (
    <Form name={form} hidden={hidden} className="action">
      <button className={className} aria-pressed={pressed} aria-label={label}>{children}</button>
    </Form>
  );
}
