import { Injectable } from '@nestjs/common';
import { ThreadsRepository } from '../../data/threads.repository.ts';
import { type Settled, settle } from '../../domain/thread-state.ts';

/** Brings what a thread says of its answers in line with them. The thread's row is locked by then. */
@Injectable()
export class ThreadSettling {
  constructor(private readonly threads: ThreadsRepository) {}

  async settle(threadId: string): Promise<Settled> {
    const settled = settle(await this.threads.answerFacts(threadId));
    await this.threads.saveSettled(threadId, settled);
    return settled;
  }
}
