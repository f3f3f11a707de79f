import { setupI18n, type Messages } from '@lingui/core';
import { createContext, Fragment, type ReactNode, use } from 'react';
import type { MessageId } from '../locales/index.ts';

export type TextValues = Record<string, string | number>;
export interface Translate {
  (id: MessageId, values?: TextValues): string;
  locale: string;
  /** For ids made at run time (codes of errors): the text, or nothing. */
  maybe(id: string, values?: TextValues): string | undefined;
  /** More texts, of pages that come later. */
  add(more: Messages): void;
}

export function translator(locale: string, messages: Messages, compiler?: Parameters<ReturnType<typeof setupI18n>['setMessagesCompiler']>[0]): Translate {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  if (compiler) i18n.setMessagesCompiler(compiler);
  const known = { ...messages };
  return Object.assign((id: string, values?: TextValues) => i18n._(id, values), {
    locale,
    maybe: (id: string, values?: TextValues) => (id in known ? i18n._(id, values) : undefined),
    add: (more: Messages) => {
      Object.assign(known, more);
      i18n.load(locale, more);
    },
  });
}

const I18nContext = createContext<Translate | undefined>(undefined);
export const I18nProvider = I18nContext;

export function useT(): Translate {
  const t = use(I18nContext);
  if (!t) throw new Error('useT outside of I18nProvider');
  return t;
}

/** A text with elements in it: `<Text id="thread.askedBy" values={{ author: <a …/> }} />`. */
export function Text({ id, values }: { id: MessageId; values: Record<string, ReactNode> }) {
  const t = useT();
  const plain: TextValues = {};
  const elements: ReactNode[] = [];
  for (const [key, value] of Object.entries(values)) {
    plain[key] = typeof value === 'string' || typeof value === 'number' ? value : `\u0001${elements.push(value) - 1}\u0001`;
  }
  const parts = t(id, plain).split('\u0001');
  return <>{parts.map((part, i) => <Fragment key={i}>{i % 2 ? elements[Number(part)] : part}</Fragment>)}</>;
}
