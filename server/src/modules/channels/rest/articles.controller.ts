import type { GqlContext } from '../../../platform/graphql/context.ts';
import { CreateArticle, EditArticle, ValidateArticle } from '../../knowledge/index.ts';
import { ReadArticles } from '../use-cases/read-articles.ts';
import { ArticleJson } from './article-json.ts';
import { articleOperations as on } from './articles.operations.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';

type On = typeof on;

@RestController()
export class ArticlesController {
  constructor(
    private readonly articles: ReadArticles,
    private readonly json: ArticleJson,
    private readonly createArticle: CreateArticle,
    private readonly editArticle: EditArticle,
    private readonly validateArticle: ValidateArticle,
  ) {}

  @Handles(on.list)
  async list(@Context() ctx: GqlContext, @Input() { limit, cursor, include_not_validated: includeNotValidated, q: query, ...wanted }: InputOf<On['list']>): Promise<OutputOf<On['list']>> {
    const { nodes, pageInfo } = await this.articles.list(ctx, { ...wanted, includeNotValidated, query }, limit, cursor);
    return { items: await this.json.all(nodes), next_cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  @Handles(on.get)
  async get(@Context() ctx: GqlContext, @Input() { id }: InputOf<On['get']>): Promise<OutputOf<On['get']>> {
    return this.json.one(await this.articles.get(ctx, id));
  }

  @Handles(on.create)
  async create(@Context() ctx: GqlContext, @Input() { body, problem, version_range: versionRange, ...input }: InputOf<On['create']>): Promise<OutputOf<On['create']>> {
    const id = await this.createArticle.execute(ctx.actor, { ...input, problem: problem ?? input.title, solution: body, versionRange });
    return this.json.one(await this.articles.get(ctx, id));
  }

  @Handles(on.edit)
  async edit(@Context() ctx: GqlContext, @Input() { id, body, problem, title, version_range: versionRange, base_revision: baseRevision, ...input }: InputOf<On['edit']>): Promise<OutputOf<On['edit']>> {
    const now = await this.articles.get(ctx, id);
    await this.editArticle.execute(ctx.actor, { ...input, article: id, title: title ?? now.title, problem: problem ?? now.problemMarkdown, solution: body ?? now.solutionMarkdown, versionRange, baseRevision });
    return this.reread(ctx, id);
  }

  @Handles(on.validate)
  async validate(@Context() ctx: GqlContext, @Input() { id }: InputOf<On['validate']>): Promise<OutputOf<On['validate']>> {
    await this.validateArticle.execute(ctx.actor, id);
    return this.reread(ctx, id);
  }

  private async reread(ctx: GqlContext, id: string) {
    ctx.loaders.clear();
    return this.json.one(await this.articles.get(ctx, id));
  }
}
