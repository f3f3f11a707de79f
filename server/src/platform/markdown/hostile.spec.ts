import { describe, expect, test } from '@jest/globals';
import { Parser } from 'htmlparser2';
import { enforceAllowList, isClean } from './allow-list.ts';
import { renderMarkdown } from './render.ts';
import { htmlToText } from './text.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><style><img title="</style><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<sup onclick=alert(1)>a</sup>',
  '<sup/onclick=alert(1)>a</sup>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](&#x6A;avascript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](vbscript:x) [b](data:text/html;base64,PHNjcmlwdD4=) [c](file:///etc/passwd) [d](blob:x)',
  '![a](data:image/svg+xml;base64,PHN2Zz4=)',
  '![a](javascript:alert(1))',
  '[a](http://x.org" onmouseover="alert(1))',
  '[a](http://x.org "t\\" onmouseover=\\"alert(1)")',
  '![a" onerror="alert(1)](http://x.org/i.png)',
  '![<script>alert(1)</script>](http://x.org/i.png)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n[a]',
  '```"><script>alert(1)</script>\nx\n```',
  '```x"onclick="alert(1)\nx\n```',
  '$\\text{<img src=x onerror=alert(1)>}$',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\text{"><script>alert(1)</script>}$ $\\unicode{<script>}$',
  '@<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '| <script>x</script> | a |\n|-|-|\n| `<img onerror=x>` | b |',
  'http://x.org/<script>alert(1)</script> http://x.org/"onclick="alert(1)',
  '\u0000<scr\u0000ipt>alert(1)</script>',
];

const TAGS = new Set('p em a img code pre table thead tbody tr th td math mrow mtext mi mo mn sup mstyle h3 br'.split(' '));

function inspect(html: string): string[] {
  const problems: string[] = [];
  new Parser({
    onopentag(name, attributes) {
      if (!TAGS.has(name)) problems.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || key === 'style' || key === 'id') problems.push(key);
        if ((key === 'href' || key === 'src') && !/^(https?:\/\/|mailto:|\/)/.test(value)) problems.push(value);
      }
    },
    oncomment: () => problems.push('comment'),
  }).end(html);
  return problems;
}

test.each(ATTACKS)('%s stays text', (source) => {
  const { html } = renderMarkdown(source);
  expect(inspect(html)).toEqual([]);
  // The renderer is right by itself; the sanitiser behind it had nothing to do.
  expect(isClean(html)).toBe(true);
});

describe('the list of what is allowed', () => {
  test.each([
    '<script>x</script>',
    '<p onclick="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="java&#115;cript:x">a</a>',
    '<img src="data:x" alt="">',
    '<p><em>a</p></em>',
    '<p>a',
    'a <b',
    '<!-- a -->',
    '<p a=">">x</p>',
    '<svg></svg>',
  ])('%s is refused, and cleaned', (html) => {
    expect(isClean(html)).toBe(false);
    expect(inspect(enforceAllowList(html))).toEqual([]);
  });
});

describe('a post made to be slow', () => {
  const many = (text: string, times: number): string => text.repeat(times);
  test.each([
    ['spaces', `a${many(' ', 200_000)}b`],
    ['brackets', many('[', 10_000)],
    ['images', many('![', 10_000)],
    ['stars', many('*', 10_000)],
    ['open emphasis', many('*a _b ', 10_000)],
    ['backticks', many('`', 100_000)],
    ['runs of backticks', Array.from({ length: 400 }, (_, i) => many('`', i)).join(' ')],
    ['quotes', many('>', 10_000)],
    ['lists', many('- ', 10_000)],
    ['dollars', many('$', 10_000)],
    ['open formulas', many('$a ', 20_000)],
    ['open round formulas', many('\\(', 20_000)],
    ['many formulas', many('$x$ ', 10_000)],
    ['growing macros', `$\\def\\a{${many('x', 900)}}$ ${many(`$${many('\\a', 250)}$ `, 100)}`],
    ['endless macro', many('$\\def\\a{\\a\\a}\\a$ ', 100)],
    ['deep formula', `$$${many('{', 4_000)}$$`],
    ['tags', many('<sup>', 10_000)],
    ['addresses', many('http://', 10_000)],
    ['dots', `${many('a.', 50_000)}@b.com`],
    ['mentions', many('@a', 30_000)],
    ['table', `${many('|a', 3_000)}\n${many('|-', 3_000)}\n${many('|\n', 3_000)}`],
    ['list items', many('- [ ] a\n', 10_000)],
  ])('%s: renders', (_name, source) => {
    const { html, text } = renderMarkdown(source);
    expect(html.length).toBeGreaterThan(0);
    expect(htmlToText(html).length).toBeGreaterThanOrEqual(Math.min(1, text.length));
  });
});
