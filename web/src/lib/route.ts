import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ComponentType } from 'react';
import type { Translate } from './i18n.tsx';
import type { ShellFragment } from './shell.gql.ts';

export type Params = Record<string, string>;
/** What a form holds, by field name. A name that occurs several times (checkboxes) has its values joined with commas. */
export type Values = Record<string, string>;

/** Where a page is shown. Part of its input, beside its data. */
export interface Place {
  pathname: string;
  params: Params;
  search: URLSearchParams;
}

export interface PageProps<Data> extends Place {
  data: Data;
}

export interface Head {
  title: string;
  description?: string | undefined;
  /** Path (with search) of the one address of this page. */
  canonical?: string | undefined;
  /** `noindex`: not for search engines. */
  robots?: 'noindex' | undefined;
  type?: 'website' | 'article' | 'profile' | undefined;
  locale?: string | undefined;
  jsonLd?: object | undefined;
  feeds?: { title: string; href: string }[] | undefined;
  prev?: string | undefined;
  next?: string | undefined;
}

/** Every page's data holds what the shell shows. */
export type PageData = ShellFragment;

/**
 * A page is a pure function of the result of its one query. Server and browser both work from this description, so a page
 * never calls Apollo or the router itself: it renders links and forms, and declares here what they mean.
 */
export interface Page<Data extends PageData, Vars> {
  query: TypedDocumentNode<Data, Vars>;
  variables(params: Params, search: URLSearchParams): Vars;
  /** False: 404. 'gone': 410. 'forbidden': 403. */
  exists?(data: Data, place: Place): boolean | 'gone' | 'forbidden';
  /** The address this page should have been asked for at (301; `temporary`: 302, where that changes with time). */
  redirect?(data: Data, place: Place): string | { to: string; temporary: true } | undefined;
  head(data: Data, t: Translate, place: Place & { origin: string }): Head;
  Page: ComponentType<PageProps<Data>>;
  /** By the value of the hidden field `_form` (the `name` of `<Form>`). */
  forms?: Record<string, AnyPageForm<Data>>;
  live?: AnyLive<Data>;
}

/** A `<form method="post">` of a page: run by the server on a native POST, and by the browser once the app is there. */
export interface PageForm<Data, Result, Vars> {
  document: TypedDocumentNode<Result, Vars>;
  variables(params: Params, values: Values): Vars;
  /** Where to go afterwards (303). The enhanced form goes there too, unless there is `merge`. */
  location(place: Place, result: Result, values: Values): string;
  /**
   * The page's data after the operation: the enhanced form stays on the page. Entities with an `id` that the result
   * contains are updated without it; `stay` is enough then.
   */
  merge?(data: Data, result: Result, values: Values): Data;
  /** Load `location` as a new document: after what changes cookies (signing in and out, locale). */
  reload?: boolean;
}

/** A subscription that keeps the page up to date while it is open. The same event may arrive twice. */
export interface Live<Data, Event, Vars> {
  document: TypedDocumentNode<Event, Vars>;
  variables(params: Params): Vars;
  /** False: nothing to listen to on this page of the list. */
  when?(place: Place): boolean;
  merge(data: Data, event: Event): Data;
}

declare const erased: unique symbol;
/** What a route holds of its forms: their own result types are known where they were made. */
export type AnyPageForm<Data> = PageForm<Data, Erased, Erased>;
export type AnyLive<Data> = Live<Data, Erased, Erased>;
export type AnyPage = Page<PageData, Erased>;
/** Stands for a type that only the maker of a form or page knows. */
export interface Erased { readonly [erased]?: never }

/** `form<PageQuery>()({document, …})`: checks the form's parts against its document. */
export const form = <Data>() => <Result, Vars>(f: PageForm<Data, Result, Vars>) => f as unknown as AnyPageForm<Data>;
export const live = <Data>() => <Event, Vars>(l: Live<Data, Event, Vars>) => l as unknown as AnyLive<Data>;
export const page = <Data extends PageData, Vars>(p: Page<Data, Vars>): AnyPage => p as unknown as AnyPage;
/** For `merge`: the cache has updated what changed. */
export const stay = <Data>(data: Data) => data;

export type Permission = keyof NonNullable<ShellFragment['viewer']>['can'];

export interface Route {
  name: string;
  /** `/questions/:id/:slug?` */
  pattern: string;
  /** 'member': signed in (a guest is sent to sign in). Another one: with that permission of the viewer, else 403. */
  auth?: 'member' | Permission;
  /**
   * For guests it depends on its address, with these parameters, and on the language alone: it is made once for all of them and kept.
   * With other parameters it is made for each request.
   */
  kept?: readonly string[];
  /** Its texts are kept with those of staff pages: few people ever see it. */
  seldom?: true;
  load(): Promise<{ default: AnyPage }>;
}
