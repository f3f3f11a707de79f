/** Of what is told at once, no more counts: pages tell every half minute. */
export const LONGEST_SECONDS = 60;

/** Short comments are read several at a glance; a whole page in no time is not read. */
const POSTS_A_SECOND = 2;

/** Nobody reads longer than the time that has passed since they last told. */
export const creditedSeconds = (told: number, sinceLast: number | null): number =>
  Math.max(0, Math.min(Math.floor(told), LONGEST_SECONDS, Math.floor(sinceLast ?? LONGEST_SECONDS)));

export const mostPosts = (seconds: number): number => seconds * POSTS_A_SECOND;
