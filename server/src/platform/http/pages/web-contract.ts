import type { DocumentNode } from 'graphql';

/** What web/src/entry-server.tsx exports. The server compiles without the web, hence this description. */
export interface Web {
  locales: readonly string[];
  defaultLocale: string;
  shellQuery: DocumentNode;
  /** Mutation with `$locale`: the language of the viewer's account. */
  chooseLocale: DocumentNode;
  loadAll(): Promise<void>;
  match(pathname: string, search: string): Found | undefined;
  bootJson(boot: Boot): string;
  refusedBy(result: unknown, form: string, values: Values): Rejected | undefined;
  withoutSecrets(values: Values): Values;
  renderPage(found: Found, boot: Boot, json: string, around: Around): string;
  renderProblem(problem: Problem, around: Around): string;
}

export type Values = Record<string, string>;
export interface Rejected { form: string; code: string; message: string; fields: { field: string; code: string; message: string }[]; values: Values }
export interface Boot { data?: unknown; locale: string; rejected?: Rejected | undefined }
export interface Around { origin: string; styles: string[]; scripts: string[]; member: boolean }
export interface Problem { status: number; locale: string; pathname: string; traceId?: string; unsent?: Values; shell: unknown }

export interface Place { pathname: string; params: Values; search: URLSearchParams }

export interface Found extends Place {
  /** `kept`: for guests a function of address and language alone, with these parameters. */
  route: { name: string; auth?: string; kept?: readonly string[] };
  page: {
    query: DocumentNode;
    variables(params: Values, search: URLSearchParams): unknown;
    exists?(data: unknown, place: Place): boolean | 'gone' | 'forbidden';
    redirect?(data: unknown, place: Place): string | { to: string; temporary: true } | undefined;
    forms?: Record<string, PageForm>;
  };
}

export interface PageForm {
  document: DocumentNode;
  variables(params: Values, values: Values): unknown;
  location(place: Place, result: unknown, values: Values): string;
}

/** The part of every page's data that the server looks at itself. */
export interface ShellPart { viewer?: { can: Record<string, boolean> } | null }
