/** Lengths are in characters (UTF-16 units), counts are counts. The same numbers guard the server and guide the forms. */
export const LIMITS = {
  title: { min: 10, max: 150 },
  /** A question or an answer. */
  body: { min: 3, max: 60_000 },
  comment: { min: 3, max: 5_000 },
  tags: { max: 5 },
  tag: { max: 40 },
  name: { min: 2, max: 60 },
  email: { max: 254 },
  password: { min: 8, max: 128 },
  about: { max: 2_000 },
  reason: { max: 500 },
  query: { max: 300 },
  /** Bytes. */
  upload: { max: 10 * 1024 * 1024 },
  answersPerPage: 20,
  /** The largest `first` of any list. */
  page: { max: 100 },
} as const;
