import { describe, expect, test } from '@jest/globals';
import { isClean } from './allow-list.ts';
import { markdownToText, renderMarkdown } from './render.ts';
import { htmlToText } from './text.ts';

const html = (source: string): string => renderMarkdown(source).html.trim();

describe('CommonMark and GFM', () => {
  test.each([
    ['emphasis', '**bold** *em* ~~gone~~ `a < b`', '<p dir="auto"><strong>bold</strong> <em>em</em> <s>gone</s> <code>a &lt; b</code></p>'],
    ['line breaks as typed', 'one\ntwo', '<p dir="auto">one<br>\ntwo</p>'],
    ['code with its language', '```C++ x\na<b>\n```', '<pre dir="ltr" tabindex="0"><code class="language-c++">a&lt;b&gt;\n</code></pre>'],
    ['indented code', '    a  b', '<pre dir="ltr" tabindex="0"><code>a  b\n</code></pre>'],
    ['numbered list from 3', '3. a', '<ol start="3" dir="auto">\n<li>a</li>\n</ol>'],
    ['task list', '- [ ] a\n- [x] b', '<ul dir="auto">\n<li class="task"><span class="task-box">☐</span> a</li>\n<li class="task"><span class="task-box">☑</span> b</li>\n</ul>'],
    ['an escaped task is none', '- \\[ ] a', '<ul dir="auto">\n<li>[ ] a</li>\n</ul>'],
    ['quote', '> a', '<blockquote>\n<p dir="auto">a</p>\n</blockquote>'],
    ['rule', '---', '<hr>'],
    ['keys and indices', '<kbd>Ctrl</kbd> x<sup>2</sup> H<SUB>2</SUB>O<br/>a', '<p dir="auto"><kbd>Ctrl</kbd> x<sup>2</sup> H<sub>2</sub>O<br>\na</p>'],
  ])('%s', (_name, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test.each(['a</sup>', '<sup>a', '<sup>*a</sup>*', '*<sup>a*</sup>', '</sub></sub>*a*', '<sup><sub>a</sup></sub>'])(
    'tags without a partner stay text: %s',
    (source) => {
      const rendered = renderMarkdown(source);
      expect(isClean(rendered.html)).toBe(true);
      expect(rendered.text).toContain('<');
    },
  );

  test('a table aligns its columns without a style attribute', () => {
    const table = html('a|b\n-|-:\n1|2');
    expect(table).toContain('<td class="align-right">2</td>');
    expect(table).toMatch(/^<table dir="auto">\n<thead>/);
  });

  test('headings of a post start below those of the page and leave no gap', () => {
    expect(html('# A\n\n### B\n\n## C\n\n# D').match(/<h\d/g)).toEqual(['<h3', '<h4', '<h4', '<h3']);
    expect(html('A\n===')).toBe('<h3 dir="auto">A</h3>');
  });
});

describe('links', () => {
  const rel = 'rel="ugc nofollow noopener"';
  test.each([
    ['[a](https://x.org "t")', `<a href="https://x.org" title="t" ${rel}>a</a>`],
    ['https://x.org/a_b_(c).', `<a href="https://x.org/a_b_(c)" ${rel}>https://x.org/a_b_(c)</a>.`],
    ['www.x.org', `<a href="https://www.x.org" ${rel}>www.x.org</a>`],
    ['<https://x.org>', `<a href="https://x.org" ${rel}>https://x.org</a>`],
    ['me@x.org', `<a href="mailto:me@x.org" ${rel}>me@x.org</a>`],
    ['[a](/questions/q1)', `<a href="/questions/q1" ${rel}>a</a>`],
    ['[a](//x.org)', `<a href="https://x.org" ${rel}>a</a>`],
    ['setup.py and node.js', 'setup.py and node.js'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(`<p dir="auto">${expected}</p>`);
  });

  test('reports what is linked, shown and mentioned, once each', () => {
    const found = renderMarkdown('[a](http://x.org) http://x.org ![i](/files/i.png) @anna @anna, `@code` [@link](/l) me@mail.org');
    expect(found.links).toEqual(['http://x.org', '/l', 'mailto:me@mail.org']);
    expect(found.images).toEqual(['/files/i.png']);
    expect(found.mentions).toEqual(['anna']);
  });
});

test('images load lazily, only from the web or from our files', () => {
  expect(html('![a "b"](/files/x.png "t")')).toBe(
    '<p dir="auto"><img src="/files/x.png" alt="a &quot;b&quot;" title="t" loading="lazy" decoding="async"></p>',
  );
  expect(html('![a](https://x.org/i.png)')).toContain('referrerpolicy="no-referrer"');
  expect(html('![alt](/admin/x.png) ![m](mailto:a@b.c)')).toBe('<p dir="auto">alt m</p>');
});

describe('mentions', () => {
  const mentions = (names: readonly string[]): Map<string, string> =>
    new Map(names.filter((name) => name !== 'nobody').map((name) => [name, `/users/u1/${name}`]));

  test('known names become links, unknown ones stay text', () => {
    expect(renderMarkdown('@anna.b. and @nobody', { mentions }).html).toBe(
      '<p dir="auto"><a class="mention" href="/users/u1/anna.b">@anna.b</a>. and @nobody</p>\n',
    );
  });

  test('an address of a profile cannot bring its own mark-up', () => {
    const evil = renderMarkdown('@a', { mentions: () => new Map([['a', 'javascript:alert(1)']]) });
    expect(evil.html).not.toContain('javascript');
  });
});

describe('formulas', () => {
  test('become MathML', () => {
    expect(html('$x^2$')).toBe('<p dir="auto"><math><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math></p>');
    expect(html(String.raw`\(x\)`)).toContain('<math><mrow><mi>x</mi>');
    expect(html('$$\na\n- b\n\n= c\n$$\nafter')).toMatch(/^<p><math display="block">.*<\/math><\/p>\n<p dir="auto">after<\/p>$/s);
    expect(html(String.raw`$$\begin{align}a&=b\\c&=d\end{align}$$`)).toContain('<mtable');
  });

  test('macros hold for the rest of the post, and only there', () => {
    expect(html(String.raw`$\newcommand{\ket}[1]{|#1>}\ket{a}$ $\ket{b}$`)).not.toContain('<code');
    expect(html(String.raw`$\newcommand{\mine}{x}$ $\mine$`)).not.toContain('<code');
    expect(html(String.raw`$\mine$`)).toContain('<code class="math">$\\mine$</code>');
  });

  test.each(['It costs $5 and $10.', 'echo $HOME/$USER', 'a $ b $ c', 'only $one', 'a `$x$` b'])('%s has none', (source) => {
    expect(html(source)).not.toContain('<math');
  });

  test('what is wrong is shown as typed', () => {
    expect(html('$\\frac{<b>}$')).toBe('<p dir="auto"><code class="math">$\\frac{&lt;b&gt;}$</code></p>');
  });

  test('cannot link, style or load anything', () => {
    const out = html(String.raw`$\href{javascript:alert(1)}{x}$ $\url{http://a.b}$ $\includegraphics{http://a.b/c.png}$ $\htmlStyle{color:red}{x}$`);
    expect(out).not.toMatch(/<a |<img|style=/);
  });
});

describe('plain text', () => {
  test('of a post', () => {
    const source = '# Title\n\n**a** [b](http://c.d)\n\n- one\n- two\n\n```js\nx\n```\n\n$y$ ![pic](/files/a.png) <kbd>K</kbd>';
    expect(renderMarkdown(source).text).toBe('Title\na b\none\ntwo\nx\n$y$ pic K');
  });

  test('shortened between words', () => {
    expect(markdownToText('Some **words** that\nare [too many](http://x.org)', 22)).toBe('Some words that are…');
    expect(markdownToText('short', 20)).toBe('short');
    expect(markdownToText('x'.repeat(50), 10)).toBe('xxxxxxxxx…');
  });

  test('of HTML', () => {
    expect(htmlToText('<p>a &amp; <b>b</b></p><script>x</script><ul><li>c<li>d</ul>e<br>f')).toBe('a & b\nc\nd\ne\nf');
  });
});
