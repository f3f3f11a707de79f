import { CombinedGraphQLErrors } from '@apollo/client';
import type { Rejected } from '../ui/form-state.ts';
import { apollo, type Current, updatePage } from './apollo.ts';
import { refusedBy, withoutSecrets } from './refused.ts';
import type { AnyPageForm, Erased, PageData, Place, Values } from './route.ts';

/** The fields of a form, files left out; a name that occurs several times is joined with commas, as the server does. */
export function valuesOf(form: HTMLFormElement, submitter?: HTMLElement | null): Values {
  const values: Values = {};
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== 'string') continue;
    values[name] = name in values && name !== '_form' ? `${values[name]},${value}` : value; // a button may send the form as another one
  }
  return values;
}

export type Outcome = { rejected: Rejected } | { go: string; reload: boolean } | { stayed: true };

/** What the server does on a native POST, done here through Apollo. */
export async function submitForm(current: Current & Place, pageForm: AnyPageForm<PageData>, name: string, values: Values): Promise<Outcome> {
  try {
    const { data } = await apollo.mutate<Erased>({ mutation: pageForm.document, variables: pageForm.variables(current.params, values) as Record<string, unknown> });
    const rejected = refusedBy(data, name, values);
    if (rejected) return { rejected };
    const { merge } = pageForm;
    if (!merge) return { go: pageForm.location(current, data as Erased, values), reload: pageForm.reload ?? false };
    updatePage(current, (page) => merge(page, data as Erased, values));
    return { stayed: true };
  } catch (error) {
    return { rejected: { form: name, ...reasonOf(error), fields: [], values: withoutSecrets(values) } };
  }
}

function reasonOf(error: unknown): { code: string; message: string } {
  if (!CombinedGraphQLErrors.is(error)) {
    console.error(error);
    return { code: 'OFFLINE', message: String(error) };
  }
  const first = error.errors[0];
  return { code: String(first?.extensions?.['code'] ?? 'INTERNAL'), message: first?.message ?? '' };
}
