/** `superseded`: another edit of the post, or its end, came first. */
export const SuggestionState = { OPEN: 'open', APPROVED: 'approved', REFUSED: 'refused', SUPERSEDED: 'superseded' } as const;
export type SuggestionState = (typeof SuggestionState)[keyof typeof SuggestionState];
