import { writeCursor } from '../domain/change-cursor.ts';
import { ListChanges } from '../use-cases/list-changes.ts';
import { ArticleJson } from './article-json.ts';
import { articleOperations } from './articles.operations.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Input } from './rest-request.ts';

const on = articleOperations.changes;

@RestController()
export class ChangesController {
  constructor(
    private readonly changes: ListChanges,
    private readonly json: ArticleJson,
  ) {}

  @Handles(on)
  async list(@Input() { since, limit, include_not_validated: includeNotValidated }: InputOf<typeof on>): Promise<OutputOf<typeof on>> {
    const { changes, hasMore } = await this.changes.execute(since, limit, includeNotValidated);
    const articles = new Map((await this.json.all(changes.flatMap((c) => c.article ?? []))).map((a) => [a.id, a]));
    const items = changes.map(({ id, changedAt }) => {
      const article = articles.get(id);
      return { type: 'article' as const, id, changed_at: changedAt.toISOString(), removed: article === undefined, ...(article && { article }) };
    });
    const last = changes.at(-1);
    return { items, next_since: last ? writeCursor(last) : (since ?? null), has_more: hasMore };
  }
}
