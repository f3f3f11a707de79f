import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createContext, use } from 'react';

/** What a component may ask the server for after hydration, beside the page's own query (suggestions while typing). */
export interface Services {
  query<Data, Vars extends Record<string, unknown>>(document: TypedDocumentNode<Data, Vars>, variables: Vars, signal?: AbortSignal): Promise<Data | undefined>;
  /** Something that nobody waits for; it arrives also when the page is being left. */
  tell<Data, Vars extends Record<string, unknown>>(document: TypedDocumentNode<Data, Vars>, variables: Vars): void;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext;
/** Undefined on the server and until the app is there. */
export const useServices = () => use(ServicesContext);
