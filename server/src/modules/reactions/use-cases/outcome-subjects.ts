import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';

type MayRead = (actor: Actor, id: string) => Promise<boolean>;

/** Things besides answers that people try: a higher module says how its own are found (articles). */
@Injectable()
export class OutcomeSubjects {
  private readArticle: MayRead = async () => false;

  /** Called once, when the module that has articles starts. */
  articlesAre(mayRead: MayRead): void {
    this.readArticle = mayRead;
  }

  mayReadArticle(actor: Actor, id: string): Promise<boolean> {
    return this.readArticle(actor, id);
  }
}
