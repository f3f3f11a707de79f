const kinds = { questions: 'QUESTION', answers: 'ANSWER', comments: 'COMMENT' } as const;

/** `?show=answers`; all kinds without it. */
export const kindOf = (search: URLSearchParams) => {
  const show = search.get('show');
  return show === 'questions' || show === 'answers' || show === 'comments' ? kinds[show] : null;
};
