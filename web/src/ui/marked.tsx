/** Escaped text of the server in which found words stand in <mark>. */
export const Marked = ({ html }: { html: string }) => <span dangerouslySetInnerHTML={{ __html: html }} />;
