import { Injectable } from '@nestjs/common';
import type { Member } from '../../../platform/access/actor.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { diffHtml } from '../../../platform/markdown/index.ts';
import { PostTextsReader } from '../data/post-texts.reader.ts';
import type { DraftView, PostView, RevisionView } from '../domain/views.ts';

export interface RevisionWithDiff extends RevisionView {
  /** Against the revision before it. */
  diffHtml: string;
}

/** Revisions of posts and drafts of members. */
@Injectable()
export class ReadTexts {
  constructor(private readonly texts: PostTextsReader) {}

  /** Newest first. */
  async revisions(ctx: GqlContext, post: PostView): Promise<RevisionWithDiff[]> {
    const revisions = loader<string, RevisionView[]>(ctx, 'threads.revisions', async (ids) => Map.groupBy(await this.texts.revisions(ids), (r) => r.postId));
    const found = (await revisions.load(post.id)) ?? [];
    return found.map((r, i) => ({ ...r, diffHtml: diffHtml(textOf(found[i - 1]), textOf(r)) })).reverse();
  }

  async draft(actor: Member, key: string): Promise<DraftView | null> {
    return (await this.texts.draft(actor.accountId, key)) ?? null;
  }

  drafts(actor: Member): Promise<DraftView[]> {
    return this.texts.drafts(actor.accountId);
  }
}

/** A question's revision is its title and its text. */
const textOf = (r: RevisionView | undefined) => (r === undefined ? '' : r.title === null ? r.markdown : `${r.title}\n\n${r.markdown}`);
