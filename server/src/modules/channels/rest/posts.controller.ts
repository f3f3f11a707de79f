import type { GqlContext } from '../../../platform/graphql/context.ts';
import { DeletePost, EditPost, PostComment, ThreadReader } from '../../threads/index.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { ThreadJson } from './thread-json.ts';
import { postOperations as on } from './threads.operations.ts';

type On = typeof on;

@RestController()
export class PostsController {
  constructor(
    private readonly reader: ThreadReader,
    private readonly json: ThreadJson,
    private readonly postComment: PostComment,
    private readonly editPost: EditPost,
    private readonly deletePost: DeletePost,
  ) {}

  @Handles(on.comment)
  async comment(@Context() ctx: GqlContext, @Input() { id, body }: InputOf<On['comment']>): Promise<OutputOf<On['comment']>> {
    const { postId } = await this.postComment.execute(ctx.actor, { post: id, body });
    return this.json.comment(ctx, await this.reader.placedPost(ctx, postId));
  }

  @Handles(on.edit)
  async edit(@Context() ctx: GqlContext, @Input() { id, body, base_revision: baseRevision, ...input }: InputOf<On['edit']>): Promise<OutputOf<On['edit']>> {
    const markdown = body ?? (await this.reader.post(ctx, id)).markdown;
    const { suggestionId } = await this.editPost.execute(ctx.actor, { ...input, post: id, body: markdown, baseRevision });
    this.reader.forget(ctx);
    const post = await this.json.ofKind(ctx, await this.reader.placedPost(ctx, id));
    return suggestionId === undefined ? post : { ...post, suggestion_id: suggestionId };
  }

  @Handles(on.delete)
  async delete(@Context() ctx: GqlContext, @Input() { id, reason }: InputOf<On['delete']>): Promise<void> {
    await this.deletePost.execute(ctx.actor, id, reason);
  }
}
