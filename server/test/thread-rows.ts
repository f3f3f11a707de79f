import { newId } from '../src/platform/database/ids.ts';
import { EventBus } from '../src/platform/events/event-bus.ts';
import type { EventType } from '../src/platform/events/event.ts';
import type { TestApp } from './app.ts';

/** Rows of spaces, threads and posts, and the events that their own use cases would emit. */
export class TestThreads {
  private acceptedSoFar = 0;

  constructor(private readonly t: TestApp) {}

  async space({ slug, readAudience = 'everyone', autoValidates = false }: { slug: string; readAudience?: string; autoValidates?: boolean }): Promise<string> {
    const id = newId('space');
    await this.t.db.query('insert into space (id, slug, name, read_audience, auto_validates) values ($1, $2, $2, $3, $4)', [id, slug, readAudience, autoValidates]);
    return id;
  }

  async question(spaceId: string, authorId: string, title = 'The hub blinks orange twice'): Promise<{ threadId: string; questionId: string }> {
    const threadId = newId('thread');
    await this.t.db.query(
      `insert into thread (id, space_id, title, slug, locale, author_id, product, product_version) values ($1, $2, $3, 'the-hub-blinks', 'en', $4, 'Hub', '2.1')`,
      [threadId, spaceId, title, authorId],
    );
    const questionId = await this.post(threadId, 'question', authorId, 'After a power cut the **hub** blinks orange twice.');
    return { threadId, questionId };
  }

  async post(threadId: string, kind: 'question' | 'answer', authorId: string, markdown: string): Promise<string> {
    const id = newId('post');
    await this.t.db.query('insert into post (id, thread_id, kind, author_id, markdown) values ($1, $2, $3, $4, $5)', [id, threadId, kind, authorId, markdown]);
    await this.t.db.query('insert into post_revision (post_id, number, markdown, editor_id) values ($1, 1, $2, $3)', [id, markdown, authorId]);
    return id;
  }

  async accept(postId: string, byId: string): Promise<void> {
    await this.t.db.query('update post set accepted_at = now() + make_interval(secs => $3), accepted_by_id = $2 where id = $1', [postId, byId, ++this.acceptedSoFar]);
  }

  async edit(postId: string, editorId: string, markdown: string, significance: string): Promise<number> {
    const row = await this.t.db.one<{ revision: number }>('update post set markdown = $2, revision = revision + 1 where id = $1 returning revision', [postId, markdown]);
    await this.t.db.query('insert into post_revision (post_id, number, markdown, editor_id, significance) values ($1, $2, $3, $4, $5)', [postId, row!.revision, markdown, editorId, significance]);
    return row!.revision;
  }

  async emit<Payload extends object>(type: EventType<Payload>, payload: Payload): Promise<void> {
    const events = this.t.app.get(EventBus);
    await this.t.db.transaction(async () => events.emit(type, payload));
  }
}
