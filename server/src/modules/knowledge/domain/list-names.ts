/** Name of all lists of articles: who keeps a copy of one is told by it that they changed. */
export const ARTICLE_LISTS = 'articles';
