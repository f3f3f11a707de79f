import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { type FieldProblem, useField } from './form-state.ts';
import { useUiText } from './text.tsx';

interface Around { name: string; label: string; hint?: ReactNode; optional?: boolean }

interface FrameProps extends Around { id: string; problem: FieldProblem | undefined; children: ReactNode }

/** Label above, hint and error below, tied to the control by aria-describedby. */
export function FieldFrame({ id, label, hint, optional, problem, children }: FrameProps) {
  const t = useUiText();
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}{optional && <span className="quiet"> {t('ui.optional')}</span>}</label>
      {children}
      {problem && <p className="error" id={`${id}-error`}>{t.explainField(problem.code, problem.message)}</p>}
      {hint && <p className="hint quiet" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

export const describedBy = (id: string, problem: unknown, hint: unknown) =>
  [problem ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined;

type InputProps = Around & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>;

export function Input({ name, label, hint, optional, defaultValue, ...rest }: InputProps) {
  const { id, problem, value } = useField(name, defaultValue === undefined ? '' : String(defaultValue));
  return (
    <FieldFrame {...{ name, label, hint, id, problem }} optional={optional ?? false}>
      <input dir="auto" {...rest} id={id} name={name} defaultValue={value} aria-invalid={problem ? true : undefined} aria-describedby={describedBy(id, problem, hint)} />
    </FieldFrame>
  );
}

type TextAreaProps = Around & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>;

export function TextArea({ name, label, hint, optional, defaultValue, ...rest }: TextAreaProps) {
  const { id, problem, value } = useField(name, defaultValue === undefined ? '' : String(defaultValue));
  return (
    <FieldFrame {...{ name, label, hint, id, problem }} optional={optional ?? false}>
      <textarea dir="auto" {...rest} id={id} name={name} defaultValue={value} aria-invalid={problem ? true : undefined} aria-describedby={describedBy(id, problem, hint)} />
    </FieldFrame>
  );
}

type SelectProps = Around & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'> & { options: { value: string; label: string }[] };

export function Select({ name, label, hint, optional, defaultValue, options, ...rest }: SelectProps) {
  const { id, problem, value } = useField(name, defaultValue === undefined ? '' : String(defaultValue));
  return (
    <FieldFrame {...{ name, label, hint, id, problem }} optional={optional ?? false}>
      <select {...rest} id={id} name={name} defaultValue={value} aria-invalid={problem ? true : undefined} aria-describedby={describedBy(id, problem, hint)}>
        {options.map((o) => <option key={o.value} value={o.value}>{o.label}</option>)}
      </select>
    </FieldFrame>
  );
}

export function Checkbox({ name, label, value = 'on', defaultChecked }: { name: string; label: ReactNode; value?: string; defaultChecked?: boolean }) {
  const { id } = useField(name);
  return (
    <div className="check">
      <input type="checkbox" id={`${id}-${value}`} name={name} value={value} defaultChecked={defaultChecked} />
      <label htmlFor={`${id}-${value}`}>{label}</label>
    </div>
  );
}
