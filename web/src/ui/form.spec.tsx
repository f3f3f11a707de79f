import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Input, TextArea } from './field.tsx';
import { Form } from './form.tsx';
import { type Rejected, RejectedProvider } from './form-state.ts';

const rejected: Rejected = {
  form: 'comment', code: 'INVALID_INPUT', message: 'Look at the fields', values: { post: 'p1', body: 'typed' },
  fields: [{ field: 'body', code: 'TOO_SHORT', message: 'At least 10 characters' }],
};

const comment = (post: string) => (
  <Form name="comment" hidden={{ post }} label={`Comment on ${post}`}>
    <TextArea name="body" label={`Text ${post}`} />
  </Form>
);

test('a rejected form shows the reason beside its field and keeps what was typed; its twin stays as it was', () => {
  render(<RejectedProvider value={rejected}>{comment('p1')}{comment('p2')}</RejectedProvider>);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Text p1');
  expect(field.value).toBe('typed');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const description = document.getElementById(field.getAttribute('aria-describedby')!);
  expect(description?.textContent).toBe('At least 10 characters');
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  const twin = screen.getByLabelText<HTMLTextAreaElement>('Text p2');
  expect(twin.value).toBe('');
  expect(twin.getAttribute('aria-invalid')).toBeNull();
});

test('a form says what it is to the server', () => {
  render(<Form name="vote" hidden={{ post: 'p1' }}><Input name="value" label="Value" defaultValue="1" /></Form>);
  expect(Object.fromEntries(new FormData(document.querySelector('form')!))).toEqual({ _form: 'vote', post: 'p1', value: '1' });
});
