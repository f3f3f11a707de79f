/** One question at a time is being written. */
export const draftKey = 'ask';
