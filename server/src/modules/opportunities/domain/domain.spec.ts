import { describe, expect, test } from '@jest/globals';
import { csvLine } from '../../../platform/csv/csv-line.ts';
import { amountProblem, isCurrency } from './money.ts';
import { changesOf } from './opportunity.ts';
import { mayMark, maySee, mayWork, spacesSeen, type Who } from './policy.ts';
import { closedAt, mayMove, needsOutcome, stagesFrom } from './stage.ts';
import { withoutContact } from './without-contact.ts';

const who = (...grants: Who['grants']): Who => ({ state: 'active', accountId: 'u1', grants });

describe('who does what in space c1', () => {
  test.each([
    ['a member', who(), { see: false, work: false, mark: false }],
    ['an expert of the space', who({ role: 'expert', spaceId: 'c1' }), { see: false, work: false, mark: true }],
    ['an expert of another space', who({ role: 'expert', spaceId: 'c2' }), { see: false, work: false, mark: false }],
    ['a moderator of the space', who({ role: 'moderator', spaceId: 'c1' }), { see: true, work: true, mark: true }],
    ['a moderator of another space', who({ role: 'moderator', spaceId: 'c2' }), { see: false, work: false, mark: false }],
    ['sales', who({ role: 'sales', spaceId: null }), { see: true, work: true, mark: true }],
    ['a knowledge manager', who({ role: 'knowledge_manager', spaceId: null }), { see: true, work: false, mark: false }],
    ['an admin', who({ role: 'admin', spaceId: null }), { see: true, work: true, mark: true }],
    ['silenced sales', { ...who({ role: 'sales', spaceId: null }), state: 'silenced' }, { see: true, work: false, mark: false }],
  ] as const)('%s', (_, someone, may) => {
    expect({ see: maySee(someone, 'c1'), work: mayWork(someone, 'c1'), mark: mayMark(someone, 'c1') }).toEqual(may);
  });

  test('a list holds no more than one opportunity at a time shows', () => {
    expect(spacesSeen(who())).toBe('none');
    expect(spacesSeen(who({ role: 'expert', spaceId: null }))).toBe('none');
    expect(spacesSeen(who({ role: 'moderator', spaceId: 'c1' }, { role: 'expert', spaceId: null }))).toEqual(['c1']);
    expect(spacesSeen(who({ role: 'moderator', spaceId: 'c1' }, { role: 'sales', spaceId: null }))).toBe('all');
  });
});

describe('stages', () => {
  test('an open one goes anywhere, also back; a closed one is opened first', () => {
    expect(mayMove('spotted', 'qualified')).toBe(true);
    expect(mayMove('contacted', 'spotted')).toBe(true);
    expect(mayMove('won', 'contacted')).toBe(true);
    expect(mayMove('won', 'lost')).toBe(false);
    expect(stagesFrom('dismissed')).toEqual(['spotted', 'qualified', 'contacted']);
  });

  test('lost and dismissed say why', () => {
    expect(['spotted', 'qualified', 'contacted', 'won', 'lost', 'dismissed'].filter((s) => needsOutcome(s as 'won'))).toEqual(['lost', 'dismissed']);
  });

  test('closed when it was closed first, until it is opened', () => {
    const now = new Date();
    const before = new Date(0);
    expect(closedAt({ stage: 'contacted', closedAt: null }, 'won', now)).toBe(now);
    expect(closedAt({ stage: 'won', closedAt: before }, 'won', now)).toBe(before);
    expect(closedAt({ stage: 'won', closedAt: before }, 'spotted', now)).toBeNull();
  });
});

test('money has the decimals of its currency', () => {
  expect([isCurrency('EUR'), isCurrency('eur'), isCurrency('XYZ')]).toEqual([true, false, false]);
  expect(amountProblem(12.34, 'EUR')).toBeUndefined();
  expect(amountProblem(12.345, 'EUR')).toMatchObject({ code: 'INVALID' });
  expect(amountProblem(12.5, 'JPY')).toMatchObject({ code: 'INVALID' });
  expect(amountProblem(12.345, 'KWD')).toBeUndefined();
  expect(amountProblem(-1, 'EUR')).toMatchObject({ code: 'INVALID' });
  expect(amountProblem(1e13, 'EUR')).toMatchObject({ code: 'TOO_LONG' });
});

test('a text loses what leads to the person', () => {
  const text = 'Ada Lovelace, ada@analytical.example or +31 (0)20 123 45 67, see /users/u123/ada-lovelace; wants 12 valves of 39.95';
  expect(withoutContact(text, { name: 'Ada Lovelace', email: 'ada@analytical.example' })).toBe('[…], […] or […], see […] wants 12 valves of 39.95');
});

test('changes are told by field, as text', () => {
  const fields = { interest: 'Hub', stage: 'spotted', outcome: null, ownerId: null, value: null, currency: null, dueOn: null, contactBasis: 'none', crmReference: null } as const;
  expect(changesOf(fields, { ...fields, stage: 'won', value: 12.5, currency: 'EUR' })).toEqual([
    { field: 'stage', before: 'spotted', after: 'won' }, { field: 'value', before: null, after: '12.5' }, { field: 'currency', before: null, after: 'EUR' },
  ]);
});

test('a spreadsheet runs nothing of a line', () => {
  expect(csvLine(['=HYPERLINK("http://evil.example")', '+1', '-2', '@x', 'a "quoted", text', 'two\nlines', -5, 1.5, null])).toBe(
    `"'=HYPERLINK(""http://evil.example"")",'+1,'-2,'@x,"a ""quoted"", text","two\nlines",-5,1.5,\r\n`,
  );
});
