import { type Api, ApiError, type Article, type Item } from './api.ts';
import { h, setHtml } from './dom.ts';
import type { Texts } from './texts.ts';

const PAUSE_MS = 250;
const SHORTEST = 2;

/** What stands in the dialog: search and its results, or one article. */
export class Panel {
  readonly dialog: HTMLDialogElement;
  private readonly input: HTMLInputElement;
  private readonly search: HTMLElement;
  private readonly content = h('div');
  private readonly status = h('p', { role: 'status', class: 'vh' });
  private readonly back: HTMLButtonElement;
  private readonly ask: HTMLAnchorElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = new AbortController();

  constructor(
    private readonly api: Api,
    private readonly t: Texts,
  ) {
    this.input = h('input', { id: 'q', type: 'search', autocomplete: 'off', maxlength: '300', placeholder: t.hint, oninput: () => this.soon() });
    this.search = h('form', { role: 'search', onsubmit: (e) => { e.preventDefault(); void this.find(); } }, h('label', { for: 'q', class: 'vh' }, t.search), this.input);
    this.back = h('button', { type: 'button', hidden: true, onclick: () => this.leaveArticle() }, t.back);
    this.ask = h('a', { target: '_blank', rel: 'noopener' }, `${t.ask} `, h('span', { class: 'vh' }, t.newTab));
    this.dialog = h('dialog', { 'aria-labelledby': 'title', onclick: (e) => { if (e.target === this.dialog) this.dialog.close(); }, onclose: () => this.stop(), onkeydown: (e) => this.keepFocus(e as KeyboardEvent) },
      h('header', {}, this.back, h('h2', { id: 'title' }, t.title), h('button', { type: 'button', onclick: () => this.dialog.close() }, t.close)),
      h('div', { class: 'body' }, this.search, this.status, this.content),
      h('footer', {}, this.ask));
  }

  open(): void {
    this.dialog.showModal();
    this.input.focus();
    this.setAsk();
    if (this.content.childElementCount === 0) void this.find();
  }

  /** The browser's own bar is no part of the way round. */
  private keepFocus(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const stops = [...this.dialog.querySelectorAll<HTMLElement>('a[href], button, input')].filter((stop) => !stop.closest('[hidden]'));
    const active = (this.dialog.getRootNode() as ShadowRoot).activeElement;
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (active !== from) return;
    event.preventDefault();
    to?.focus();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.setAsk();
    this.timer = setTimeout(() => void this.find(), PAUSE_MS);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running.abort();
  }

  private setAsk(): void {
    this.ask.href = this.api.askUrl(this.query());
  }

  private query(): string {
    return this.input.value.trim();
  }

  /** Results of what is typed; as long as there is nothing: what may be about this page. */
  private async find(): Promise<void> {
    const { t } = this;
    clearTimeout(this.timer);
    const query = this.query();
    const searches = query.length >= SHORTEST;
    const shown = await this.show(searches ? t.searching : t.loading, async (signal) => {
      const items = searches ? await this.api.search(query, signal) : await this.api.suggest({ url: location.origin + location.pathname, title: document.title }, signal);
      if (items.length > 0) return [h('p', { class: 'label' }, searches ? t.results : t.suggested), this.list(items)];
      return [h('p', { class: 'note' }, searches ? t.nothing(query) : t.welcome)];
    }, () => void this.find());
    if (shown && searches) this.say(this.content.querySelectorAll('li').length || undefined);
  }

  private list(items: Item[]): HTMLElement {
    return h('ul', { class: 'items' }, ...items.map((item) => {
      const snippet = h('span');
      setHtml(snippet, item.snippet_html, '');
      const title = h('b', {}, item.title);
      if (item.type === 'article') return h('li', {}, h('button', { type: 'button', onclick: () => void this.read(item.id) }, title, snippet));
      return h('li', {}, h('a', { href: item.url, target: '_blank', rel: 'noopener' }, title, snippet, h('span', {}, ` ${this.t.solved} ${this.t.newTab}`)));
    }));
  }

  private async read(id: string, results = [...this.content.childNodes]): Promise<void> {
    this.search.hidden = true;
    this.back.hidden = false;
    this.back.onclick = () => this.content.replaceChildren(...results);
    await this.show(this.t.loading, async (signal) => this.article(await this.api.article(id, signal)), () => void this.read(id, results));
    (this.content.querySelector('h3') ?? this.back).focus();
  }

  private leaveArticle(): void {
    this.running.abort();
    this.search.hidden = false;
    this.back.hidden = true;
    this.input.focus();
  }

  private article(article: Article): HTMLElement[] {
    const { t } = this;
    const text = h('div', { class: 'text', lang: article.locale });
    setHtml(text, article.html, article.text);
    for (const link of text.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noopener' });
    const more = h('p', {}, h('a', { href: article.url, target: '_blank', rel: 'noopener' }, `${t.full} `, h('span', { class: 'vh' }, t.newTab)));
    return [h('h3', { tabindex: '-1', lang: article.locale }, article.title), text, ...(article.author === null ? [] : [h('p', { class: 'note' }, t.by(article.author))]), more, this.helped(article.id)];
  }

  private helped(id: string): HTMLElement {
    const { t } = this;
    const box = h('div', { class: 'helped', role: 'group', 'aria-labelledby': 'helped' });
    const rate = (helped: boolean) => () => {
      this.api.rate(id, helped);
      const thanks = h('p', { tabindex: '-1' }, helped ? t.thanks : t.sorry);
      box.replaceChildren(thanks);
      (helped ? thanks : this.ask).focus();
      this.status.textContent = thanks.textContent;
    };
    box.append(h('span', { id: 'helped' }, t.helped), h('button', { type: 'button', onclick: rate(true) }, t.yes), h('button', { type: 'button', onclick: rate(false) }, t.no));
    return box;
  }

  /** Whatever ran before is of no interest any more. A failure says what to do. Answers whether the content is what was asked for. */
  private async show(waiting: string, load: (signal: AbortSignal) => Promise<Node[]>, again: () => void): Promise<boolean> {
    this.running.abort();
    const { signal } = (this.running = new AbortController());
    this.status.textContent = waiting;
    this.content.setAttribute('aria-busy', 'true');
    try {
      const nodes = await load(signal);
      if (signal.aborted) return false;
      this.content.replaceChildren(...nodes);
      this.say();
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const why = this.t[error instanceof ApiError ? error.failure : 'failed'];
      this.content.replaceChildren(h('p', {}, why), h('button', { type: 'button', onclick: again }, this.t.retry));
      this.status.textContent = why;
      return false;
    } finally {
      if (!signal.aborted) this.content.removeAttribute('aria-busy');
    }
  }

  private say(count?: number): void {
    this.status.textContent = count === undefined ? (this.content.querySelector('.note')?.textContent ?? '') : this.t.found(count);
  }
}
