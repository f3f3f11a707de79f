import type { Rejected } from '../ui/form-state.ts';

/** What the app starts from; embedded in the page as JSON. */
export interface Boot {
  /** Exactly what the markup of #app was made of. Absent in pages that are the same for all guests: few of them do anything, and it is as long as the page. */
  data?: unknown;
  locale: string;
  rejected?: Rejected | undefined;
}

/** `<` escaped: no text in it can end the element or open a comment. */
export const bootJson = (boot: Boot) => JSON.stringify(boot).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
