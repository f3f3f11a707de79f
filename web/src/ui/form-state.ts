import { createContext, use } from 'react';

export interface FieldProblem { field: string; code: string; message: string }

/** What a rejected form brings back: the reason, and everything that was typed. */
export interface Rejected {
  form: string;
  code: string;
  message: string;
  /** As a moderator gave it, and when what they decided ends. */
  reason?: string;
  until?: string;
  fields: FieldProblem[];
  values: Record<string, string>;
}

const RejectedContext = createContext<Rejected | undefined>(undefined);
export const RejectedProvider = RejectedContext;

/** The rejection that belongs to this form: same name and same hidden values (a page has many comment forms). */
export function useRejected(name: string, hidden: Record<string, string>, also: readonly string[] = []): Rejected | undefined {
  const rejected = use(RejectedContext);
  if (!rejected || (rejected.form !== name && !also.includes(rejected.form))) return undefined;
  return Object.entries(hidden).every(([key, value]) => (rejected.values[key] ?? '') === value) ? rejected : undefined;
}

interface OneForm { id: string; rejected: Rejected | undefined }
const FormContext = createContext<OneForm>({ id: 'form', rejected: undefined });
export const FormProvider = FormContext;

/** What a field needs of the form around it: a unique id, its problem, the text to keep. */
export function useField(name: string, initial = '') {
  const { id, rejected } = use(FormContext);
  const problem = rejected?.fields.find((f) => f.field === name || f.field === `input.${name}`);
  return { id: `${id}-${name}`, problem, value: rejected?.values[name] ?? initial };
}
