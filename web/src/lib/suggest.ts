/** Loaded when somebody goes into a search box: what they may be looking for, while they type. A combobox as ARIA has it. */
interface Suggestion { type: 'THREAD' | 'ANSWER' | 'ARTICLE'; state: 'OPEN' | 'ANSWERED' | 'SOLVED' | null; locale: string; title: string; url: string }

const QUERY = 'query Suggest($query: String!) { searchSuggestions(query: $query, first: 6) { type state locale title url } }';
/** Between letters of somebody who types quickly. */
const PAUSE_MS = 70;
const known = new Map<string, Promise<Suggestion[]>>();
const boxes = new WeakSet<HTMLInputElement>();

export function suggest(input: HTMLInputElement) {
  const place = input.form?.querySelector('.suggestions');
  if (!place || boxes.has(input)) return;
  boxes.add(input);
  // In the order of the server's texts.
  const [label = '', ...names] = (document.documentElement.dataset['suggest'] ?? '').split('|');
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = label;
  list.hidden = true;
  place.replaceChildren(list);
  let shown: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let asked = '';

  input.role = 'combobox';
  input.type = 'text'; // one that searches may be no combobox
  input.setAttribute('aria-controls', list.id);
  input.autocomplete = 'off';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';

  const pick = (index: number) => {
    active = index;
    for (const [i, option] of [...list.children].entries()) option.ariaSelected = String(i === index);
    const option = list.children[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (found: Suggestion[]) => {
    shown = found;
    list.replaceChildren(...found.map((s, i) => optionOf(s, `${list.id}-${i}`, names)));
    list.hidden = found.length === 0;
    input.ariaExpanded = String(found.length > 0);
    pick(-1);
  };
  const close = () => {
    clearTimeout(timer);
    asked = '';
    show([]);
  };
  const look = () => {
    const query = (asked = input.value);
    if (query.trim().length < 2) return show([]);
    // A late answer to an earlier question is not shown.
    void ask(query).then((found) => { if (asked === query && document.activeElement === input) show(found); }, () => undefined);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (e) => {
    if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      if (shown.length === 0) return look();
      const places = shown.length + 1;
      pick(((active + 1 + (e.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    } else if (e.key === 'Escape' && shown.length > 0) {
      e.preventDefault();
      close();
    } else if (e.key === 'Enter' && active >= 0) {
      e.preventDefault();
      go(shown[active]!.url);
    }
  });
  list.addEventListener('pointerdown', (e) => e.preventDefault()); // the box keeps the focus
  list.addEventListener('click', (e) => {
    const option = e.target instanceof Element ? e.target.closest('[role=option]') : null;
    if (option) go(shown[[...list.children].indexOf(option)]!.url);
  });
  if (input.value.trim() !== (input.defaultValue || '').trim()) look(); // typed before this was there

  function go(url: string) {
    close();
    const link = document.createElement('a'); // the app, where it runs, follows links without loading the page
    link.href = url;
    input.form!.append(link);
    link.click();
    link.remove();
  }
}

function optionOf({ type, state, locale, title }: Suggestion, id: string, [article, solved, answered, open]: string[]): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  const text = document.createElement('span');
  text.dir = 'auto';
  text.lang = locale;
  text.textContent = title;
  const about = document.createElement('small');
  about.textContent = (type === 'ARTICLE' ? article : state === 'SOLVED' ? solved : state === 'ANSWERED' ? answered : open) ?? '';
  option.append(text, ' ', about);
  return option;
}

function ask(query: string): Promise<Suggestion[]> {
  let answer = known.get(query);
  if (!answer) {
    answer = fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY, variables: { query } }) })
      .then((r) => r.json() as Promise<{ data: { searchSuggestions: Suggestion[] } }>)
      .then(({ data }) => data.searchSuggestions);
    answer.catch(() => known.delete(query));
    known.set(query, answer);
  }
  return answer;
}
