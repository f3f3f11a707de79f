import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render } from '@testing-library/react';
import { translator } from '../src/lib/i18n.tsx';
import { PageTree } from '../src/lib/providers.tsx';
import type { AnyPage, PageData } from '../src/lib/route.ts';
import en from '../src/locales/en/index.ts';
import staff from '../src/locales/en/staff.ts';
import type { Rejected } from '../src/ui/form-state.ts';

export const english = translator('en', { ...en, ...staff }, compileMessage);

export const place = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://community.test');
  return { pathname, params: {}, search: searchParams };
};

/** A page with the shell around it, as server and browser make it. */
export const renderPage = (page: AnyPage, data: PageData, address: string, rejected?: Rejected) =>
  render(<PageTree page={page} place={place(address)} data={data} t={english} rejected={rejected} />);
