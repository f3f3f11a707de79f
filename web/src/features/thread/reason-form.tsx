import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';

interface ReasonFormProps { form: string; hidden: Record<string, string>; open: string; label: string; send: string; field?: string }

/** An action that wants a sentence with it: folded, native. */
export function ReasonForm({ form, hidden, open, label, send, field = 'reason' }: ReasonFormProps) {
  const rejected = useRejected(form, hidden);
  return (
    <details className="inline" open={rejected !== undefined}>
      <summary>{open}</summary>
      <Form name={form} hidden={hidden}>
        <TextArea name={field} label={label} className="small" required maxLength={500} />
        <button>{send}</button>
      </Form>
    </details>
  );
}
