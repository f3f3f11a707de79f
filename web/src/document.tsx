import { titleOf } from './lib/document-title.ts';
import type { Head } from './lib/route.ts';

export interface Around {
  /** Scheme and host of our addresses; never from the Host header. */
  origin: string;
  styles: string[];
  scripts: string[];
  /** Signed in: the app is loaded at once. */
  member: boolean;
}

interface DocumentProps extends Around {
  head: Head;
  locale: string;
  community: string;
  /** Texts that the guest script needs: it has no catalog. */
  texts: { copy: string; copied: string; enlarge: string; suggest: string };
  /** Markup of #app, the part that React takes over in the browser. */
  app: string;
  /** JSON for app.tsx; absent when there is nothing to take over. */
  boot?: string | undefined;
}

/** Everything around #app; rendered on the server only. */
export function Document({ head, origin, styles, scripts, member, locale, community, texts, app, boot }: DocumentProps) {
  const canonical = head.canonical && origin + head.canonical;
  return (
    <html lang={locale} data-member={member ? '' : undefined} data-copy={texts.copy} data-copied={texts.copied} data-enlarge={texts.enlarge} data-suggest={texts.suggest}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(head, community)}</title>
        {head.description && <meta name="description" content={head.description} />}
        {head.robots && <meta name="robots" content={head.robots} />}
        {canonical && <link rel="canonical" href={canonical} />}
        {head.prev && <link rel="prev" href={origin + head.prev} />}
        {head.next && <link rel="next" href={origin + head.next} />}
        <meta property="og:site_name" content={community} />
        <meta property="og:title" content={head.title} />
        <meta property="og:type" content={head.type ?? 'website'} />
        {head.description && <meta property="og:description" content={head.description} />}
        {canonical && <meta property="og:url" content={canonical} />}
        <meta property="og:locale" content={head.locale ?? locale} />
        <meta name="twitter:card" content="summary" />
        <meta name="color-scheme" content="light dark" />
        {head.feeds?.map((f) => <link key={f.href} rel="alternate" type="application/atom+xml" title={f.title} href={origin + f.href} />)}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {styles.map((href) => <link key={href} rel="stylesheet" href={href} />)}
        {scripts.map((src) => <script key={src} type="module" src={src} />)}
        {head.jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonIn(head.jsonLd) }} />}
      </head>
      <body>
        <div id="app" dangerouslySetInnerHTML={{ __html: app }} />
        {/* A data block, not a script: a strict content security policy needs no nonce for it. */}
        {boot && <script id="boot" type="application/json" dangerouslySetInnerHTML={{ __html: boot }} />}
      </body>
    </html>
  );
}

const jsonIn = (value: object) => JSON.stringify(value).replace(/</g, '\\u003c');
