import { expect, test } from '@jest/globals';
import { bootJson } from './boot.ts';
import { refusedBy } from './refused.ts';

test('no text of a page can end the element that holds its data', () => {
  const json = bootJson({ locale: 'en', data: { title: '</script><!--\u2028' } });
  expect(json).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(json)).toEqual({ locale: 'en', data: { title: '</script><!--\u2028' } });
});

test('a refusal brings back what was typed, but no password', () => {
  const result = { signUp: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No', fields: [{ __typename: 'FieldError', field: 'password', code: 'COMMON', message: 'Common' }] } };
  expect(refusedBy(result, 'signUp', { name: 'Ann', password: 'secret' })).toEqual({
    form: 'signUp', code: 'INVALID_INPUT', message: 'No', values: { name: 'Ann' }, fields: [{ field: 'password', code: 'COMMON', message: 'Common' }],
  });
  expect(refusedBy({ signUp: { __typename: 'Done', ok: true } }, 'signUp', {})).toBeUndefined();
});
