import { describe, expect, test } from '@jest/globals';
import { htmlToText, renderMarkdown } from '../../../platform/markdown/index.ts';
import { commentToMarkdown, htmlToMarkdown, type MathMode } from './index.ts';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const count = (html: string, tag: string): number => html.split(`<${tag}`).length - 1;

describe('forms', () => {
  test.each([
    ['paragraphs', '<p>a\n b</p>\n<p>c</p>', 'a b\n\nc'],
    ['line break', '<p>a<br>\nb<br></p>', 'a\\\nb'],
    ['emphasis', '<p>a <em>b</em> <strong>c</strong> <b><i>d</i></b> <del>e</del></p>', 'a *b* **c** ***d*** ~~e~~'],
    ['spaces move out of emphasis', '<p>a<b> b </b>c</p>', 'a **b** c'],
    ['emphasis that marks cannot say', '<p>a<em>.b</em>c</p>', 'a<em>.b</em>c'],
    ['emphasis of nothing', '<p>a<b> </b>b<i></i></p>', 'a b'],
    ['emphasis over paragraphs', '<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
    ['inline HTML that stays', '<p>x<sup>2</sup> H<sub>2</sub> <kbd>Ctrl</kbd></p>', 'x<sup>2</sup> H<sub>2</sub> <kbd>Ctrl</kbd>'],
    ['headings', '<h1>A #</h1><h3>b<br>c</h3>', '# A \\#\n\n### b<br>c'],
    ['rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['link', '<a href="http://x.org/a" title="a &quot;t&quot;">b [c]</a>', '[b \\[c\\]](http://x.org/a "a \\"t\\"")'],
    ['address as link', '<a href="http://x.org/_a_">http://x.org/_a_</a>', '<http://x.org/_a_>'],
    ['mail address', '<a href="mailto:a@x.org">a@x.org</a>', '<a@x.org>'],
    ['parentheses in an address', '<a href="http://x.org/a_(b)">c</a>', '[c](<http://x.org/a_(b)>)'],
    ['link that may not be', '<a href="javascript:alert(1)">a</a> <a name="x">b</a>', 'a b'],
    ['image', '<img src="http://x.org/i.png" alt="a*b" title="t">', '![a\\*b](http://x.org/i.png "t")'],
    ['image in a link', '<a href="http://x.org"><img src="http://x.org/i.png" alt=""></a>', '[![](http://x.org/i.png)](http://x.org)'],
    ['code', '<code>a*b</code> <code>`c`</code> <tt>d</tt>', '`a*b` `` `c` `` `d`'],
    ['code block', '<pre><code>a\n  &lt;b&gt;\n</code></pre>', '```\na\n  <b>\n```'],
    ['its language', '<pre class="lang-py prettyprint-override"><code>a\n</code></pre>', '```py\na\n```'],
    ['fences in code', '<pre>```\na</pre>', '````\n```\na\n````'],
    ['quote', '<blockquote class="spoiler"><p>a</p><blockquote>b</blockquote></blockquote>', '> a\n>\n> > b'],
    ['list', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
    ['numbers', '<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', '9. a\n\n10. b\n\n    c'],
    ['two lists', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    ['code in a list', '<ol><li>a<pre>b\n\nc</pre></li></ol>', '1. a\n\n   ```\n   b\n\n   c\n   ```'],
    ['table', '<table><tr><th>a</th><th align="right">b</th></tr><tr><td>c|d</td><td><p>e</p></td></tr></table>', '| a | b |\n| --- | --: |\n| c\\|d | e |'],
    ['table for layout', '<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>', '- a\n\nb'],
    ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\n> b'],
    ['what is not shown', '<style>a</style><p>b<script>c</script></p><!-- d -->', 'b'],
  ])('%s', (_name, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  test('addresses are rewritten, or dropped, by whoever imports', () => {
    const url = (address: string): string | undefined => (address.startsWith('/') ? `https://x.org${address}` : undefined);
    expect(htmlToMarkdown('<a href="/a">a</a> <a href="http://y.org">b</a> <img src="/i.png" alt="c">', { url })).toBe(
      '[a](https://x.org/a) b ![c](https://x.org/i.png)',
    );
  });
});

describe('text that looks like Markdown stays text', () => {
  test.each([
    '# a', '1. a', '1) a', '- a', '+ a', '* a', '> a', '---', '***', '===', '| a |', '```', '~~~', '    a',
    '*a*', '_a_', '__init__.py', 'snake_case_name', '~~a~~', '`a`', '[a](b)', '![a](http://b.c)', '[a]: http://b', '[ ] a', '[x]',
    '&amp;lt; &amp;copy; &amp;#65;', '&lt;b&gt;a&lt;/b&gt;', '&lt;http://a.b&gt;', '&lt;1@b.c&gt;', 'C:\\temp\\*.txt \\_ \\', '2 * 3 * 4',
    'a**b', 'wow!<a href="http://a.b">c</a>', '[<a href="http://a.b">c</a>]', '$5 and 6$', '$x$', '\\(a\\)', 'http://a.b/_c_*d*).', '[http://a.b/c]',
    'a<br># b', 'a<br>- b', 'a<br>===', 'a|b<br>-|-', 'a<br>1. b', '<b>a</b>b<b>c</b>', '<i>a</i><i>b</i>', '"<b>a</b>"b', '<b>a<i>.b</i></b>c', '<em>a <b>b</b> c<b>.</b></em>',
  ])('%s', (html) => {
    const source = `<p>${html}</p>`;
    const markdown = htmlToMarkdown(source, { math: 'none' });
    const rendered = renderMarkdown(markdown);
    expect(words(rendered.text)).toBe(words(htmlToText(source)));
    expect(rendered.html).not.toMatch(/<(?:h\d|ul|ol|table|hr|blockquote|pre|math|img|input)/);
    expect(count(rendered.html, 'strong')).toBe(count(html, 'b>'));
    // Importing what was exported changes nothing any more.
    expect(htmlToMarkdown(rendered.html, { math: 'none' })).toBe(markdown);
  });

  test.each(['<ul><li>[ ] a</li></ul>', '<ul><li><hr></li></ul>', '<ol><li>- a</li></ol>'])('in a list: %s', (html) => {
    const rendered = renderMarkdown(htmlToMarkdown(html));
    expect(words(rendered.text)).toBe(words(htmlToText(html)));
    expect(count(rendered.html, 'li')).toBe(count(html, 'li'));
  });
});

describe('formulas', () => {
  const convert = (html: string, math: MathMode): string => htmlToMarkdown(`<p>${html}</p>`, { math });

  test.each([
    ['$a_i * b_j$ and $$\n\\begin{align}\na &amp;= b\\\\\n- c\n\\end{align}\n$$', '$a_i * b_j$ and $$\\begin{align} a &= b\\\\ - c \\end{align}$$'],
    ['a $ x $ b', 'a $x$ b'],
    ['$3$SAT', '\\(3\\)SAT'],
    ['$\\text{if $x$}$', '\\(\\text{if $x$}\\)'],
    ['\\begin{equation}a_b\\end{equation}', '$$\\begin{equation}a_b\\end{equation}$$'],
    ['$a % comment\nb$', '$a b$'],
    ['costs \\$5', 'costs \\$5'],
  ])('of MathJax: %s', (html, markdown) => {
    expect(convert(html, 'mathjax')).toBe(markdown);
  });

  test('are rendered', () => {
    const html = '<p>For $n$th and $ x_1 $, $2$D:<br>$$a*b*c$$</p>';
    expect(count(renderMarkdown(htmlToMarkdown(html, { math: 'mathjax' })).html, 'math')).toBe(4);
  });

  test('are only what we would render ourselves, unless said otherwise', () => {
    expect(convert('$a_b$ for $5 or 6 $', 'strict')).toBe('$a_b$ for \\$5 or 6 \\$');
    expect(convert('$a_b$', 'none')).toBe('\\$a_b\\$');
  });
});

test('comments have no blocks', () => {
  expect(commentToMarkdown('# 1 of *all* `a`')).toBe('\\# 1 of *all* `a`');
  expect(commentToMarkdown('1. that $x$ is')).toBe('1\\. that $x$ is');
});

describe('hostile input', () => {
  test.each([
    ['deep quotes', '<blockquote>'.repeat(5_000)],
    ['deep lists', '<ul><li>a'.repeat(2_000)],
    ['deep emphasis', '<b><i>'.repeat(5_000)],
    ['deep tables', '<table><tr><td>a'.repeat(1_000)],
    ['underscores', '_'.repeat(50_000)],
    ['dollars', '$'.repeat(50_000)],
    ['line breaks', '<br>'.repeat(20_000)],
  ])('%s', (_name, html) => {
    const { text } = renderMarkdown(htmlToMarkdown(`${html}end`));
    expect(text.endsWith('end')).toBe(true);
  });
});
