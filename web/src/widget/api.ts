/** What the community serves to widgets; see the server's widget controller. */
export interface Item {
  type: 'article' | 'thread';
  id: string;
  title: string;
  /** Escaped, found words in <mark>. */
  snippet_html: string;
  url: string;
}

export interface Article {
  id: string;
  title: string;
  /** Made safe by the server, with absolute addresses. */
  html: string;
  text: string;
  url: string;
  locale: string;
  author: string | null;
}

export type Failure = 'failed' | 'gone' | 'busy';

export class ApiError extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** Reads without cookies; nothing that tells who the visitor is leaves the page. */
export class Api {
  constructor(
    /** Of the community, with a slash at its end. */
    readonly base: string,
    private readonly space: string,
    private readonly locale: string,
  ) {}

  search(q: string, signal: AbortSignal): Promise<Item[]> {
    return this.items('search', { q }, signal);
  }

  suggest(page: { url: string; title: string }, signal: AbortSignal): Promise<Item[]> {
    return this.items('suggest', page, signal);
  }

  article(id: string, signal: AbortSignal): Promise<Article> {
    return this.get<Article>(`articles/${encodeURIComponent(id)}`, {}, signal);
  }

  /** Whether it arrives is not the visitor's concern. */
  rate(id: string, helped: boolean): void {
    const url = `${this.base}widget/api/articles/${encodeURIComponent(id)}/feedback`;
    void fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'omit', keepalive: true, headers: { 'content-type': 'text/plain' }, body: helped ? 'yes' : 'no' }).catch(() => undefined);
  }

  askUrl(title: string): string {
    const query = new URLSearchParams({ ...(title && { title }), ...(this.space && { space: this.space }) }).toString();
    return `${this.base}ask${query && `?${query}`}`;
  }

  private async items(path: string, query: Record<string, string>, signal: AbortSignal): Promise<Item[]> {
    return (await this.get<{ items: Item[] }>(path, query, signal)).items;
  }

  private async get<Body>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<Body> {
    const parameters = new URLSearchParams({ ...query, locale: this.locale, ...(this.space && { space: this.space }) });
    let response: Response;
    try {
      response = await fetch(`${this.base}widget/api/${path}?${parameters.toString()}`, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new ApiError('failed');
    }
    if (response.ok) return (await response.json()) as Body;
    throw new ApiError(response.status === 404 ? 'gone' : response.status === 429 ? 'busy' : 'failed');
  }
}
