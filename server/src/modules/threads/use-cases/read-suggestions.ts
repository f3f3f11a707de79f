import { Injectable } from '@nestjs/common';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { diffHtml } from '../../../platform/markdown/index.ts';
import { SuggestionsRepository } from '../data/suggestions.repository.ts';
import type { PostView, SuggestionView } from '../domain/views.ts';
import { PermissionsReader } from './permissions-reader.ts';

/** Suggested edits for those who settle them, and for who made them. */
@Injectable()
export class ReadSuggestions {
  constructor(
    private readonly suggestions: SuggestionsRepository,
    private readonly permissions: PermissionsReader,
  ) {}

  /** Whatever became of it, for a caller that decides who may see it. */
  async byId(ctx: GqlContext, id: string): Promise<SuggestionView | null> {
    return loader<string, SuggestionView>(ctx, 'threads.suggestion', async (ids) => new Map((await this.suggestions.byIds(ids)).map((s) => [s.id, s]))).load(id);
  }

  /** What waits, oldest first; nothing for those who may not settle it. */
  async ofPost(ctx: GqlContext, post: PostView): Promise<SuggestionView[]> {
    if (ctx.actor.accountId === undefined || !(await this.permissions.ofPost(ctx, post)).edit) return [];
    const waiting = loader<string, SuggestionView[]>(ctx, 'threads.suggestions', async (ids) => Map.groupBy(await this.suggestions.ofPosts(ids), (s) => s.postId));
    return (await waiting.load(post.id)) ?? [];
  }

  /** The viewer's own that waits. */
  async own(ctx: GqlContext, post: PostView): Promise<SuggestionView | null> {
    const me = ctx.actor.accountId;
    if (me === undefined) return null;
    return loader<string, SuggestionView>(ctx, 'threads.ownSuggestion', async (ids) => new Map((await this.suggestions.openBy(me, ids)).map((s) => [s.postId, s]))).load(post.id);
  }

  /** Against the revision that it changes. */
  diffHtml(s: SuggestionView): string {
    return diffHtml(withTitle(s.baseTitle, s.baseMarkdown), withTitle(s.title, s.markdown));
  }
}

const withTitle = (title: string | null, markdown: string) => (title === null ? markdown : `${title}\n\n${markdown}`);
