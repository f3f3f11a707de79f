/**
 * HTML that the server made of Markdown, sanitised there. The guest script adds copy buttons to code before React is
 * there, hence suppressHydrationWarning.
 */
export function PostBody({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div className="text" dir="auto" lang={lang} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
