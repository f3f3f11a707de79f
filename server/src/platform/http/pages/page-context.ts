/** Who asks, as far as a page needs to know. Resolvers get the same object as their context. */
export interface PageContext {
  viewerId?: string | undefined;
  /** The language of the account; a guest's is taken from cookie and browser. */
  locale?: string | undefined;
}
