import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import route from '../src/routes/thread/index.ts';
import { english, place, renderPage } from './render-page.tsx';
import { comment, post, thread, threadPage } from './thread-data.ts';

const url = '/questions/t1/slug';
const accepted = post('p2', { accepted: true, acceptedAt: '2026-03-14T10:00:00Z', workedCount: 38, failedCount: 3, comments: [comment('p3', 'Thanks')] });
const solved = thread({ state: 'SOLVED', solution: { ...accepted, __typename: 'Post', excerpt: 'Fix the channel' } as never }, [accepted, post('p4', { visibility: 'DELETED' })]);

describe('the thread page', () => {
  test('says first what solved it, with its proof', () => {
    renderPage(route, threadPage(solved), url);
    const solution = screen.getByRole('region', { name: 'What solved it' });
    expect(solution.textContent).toContain('Fix the channel');
    expect(solution.textContent).toContain('Worked for 38 of 41');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Thermostat drops off Wi-Fi');
  });

  test('a guest is led to sign in and finds no dead buttons', () => {
    renderPage(route, threadPage(solved), url);
    expect(screen.getByRole('link', { name: 'Sign in to answer' }).getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent(url)}`);
    expect(screen.queryByRole('button', { name: /Useful|Accept|Worked/ })).toBeNull();
  });

  test('whoever may accept gets the button, as a form of its own', () => {
    const answer = post('p2');
    renderPage(route, threadPage(thread({}, [{ ...answer, viewerCan: { ...answer.viewerCan, accept: true } }])), url);
    const form = screen.getByRole('button', { name: 'Accept this answer' }).closest('form')!;
    expect(Object.fromEntries(new FormData(form))).toEqual({ _form: 'accept', answer: 'p2' });
  });

  test('a rejected comment comes back open, with its text, under its own post', () => {
    const open = (id: string) => ({ ...post(id), viewerCan: { ...post(id).viewerCan, comment: true } });
    renderPage(route, threadPage(thread({}, [open('p2'), open('p5')])), url, {
      form: 'comment', code: 'INVALID_INPUT', message: '', values: { post: 'p5', body: 'ok' }, fields: [{ field: 'body', code: 'TOO_SHORT', message: 'at least 3 characters' }],
    });
    const own = within(document.getElementById('p5')!);
    expect(own.getByLabelText<HTMLTextAreaElement>('Your comment').value).toBe('ok');
    expect(own.getByText('at least 3 characters')).toBeTruthy();
    expect(within(document.getElementById('p2')!).getByLabelText<HTMLTextAreaElement>('Your comment').value).toBe('');
  });
});

describe('what it tells search engines', () => {
  const head = (found = solved, address = url) => route.head(threadPage(found), english, { ...place(address), origin: 'https://community.test' });

  test('the data of a question page, without what is deleted', () => {
    expect(head().jsonLd).toMatchObject({
      '@type': 'QAPage',
      mainEntity: {
        '@type': 'Question', name: 'Thermostat drops off Wi-Fi', text: 'Text of p1', answerCount: 2, upvoteCount: 4, author: { name: 'Joost', url: 'https://community.test/users/u-Joost/Joost' },
        acceptedAnswer: [{ '@type': 'Answer', text: 'Text of p2', url: `https://community.test${url}#p2`, commentCount: 1, comment: [{ text: 'Thanks' }] }],
      },
    });
    expect(JSON.stringify(head().jsonLd)).not.toContain('p4');
  });

  test('each page is its own canonical address; sorting is not', () => {
    expect(head(thread(), `${url}?sort=newest`).canonical).toBe(url);
    expect(head(thread(), `${url}?page=2`).canonical).toBe(`${url}?page=2`);
  });

  test('a question without an answer is not indexed', () => {
    expect(head(thread({}, [])).robots).toBe('noindex');
    expect(head().robots).toBeUndefined();
  });

  test('nothing past the last page; another slug is another address', () => {
    expect(route.exists!(threadPage(thread()), place(`${url}?page=2`))).toBe(false);
    expect(route.exists!(threadPage(null), place(url))).toBe(false);
    expect(route.redirect!(threadPage(thread()), place('/questions/t1/old?page=1'))).toBe(`${url}?page=1`);
    expect(route.redirect!(threadPage(thread()), place(url))).toBeUndefined();
  });
});
