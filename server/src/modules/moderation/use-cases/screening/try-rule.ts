import { Injectable } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import type { Actor } from '../../../../platform/access/actor.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { renderMarkdown } from '../../../../platform/markdown/index.ts';
import { ScreeningRepository } from '../../data/screening.repository.ts';
import { searched } from '../../domain/screening/rules.ts';
import { checkRule, type RuleInput, ruleKeeper } from './rule-checks.ts';

export interface Trial {
  /** Posts that were looked through, and those of them that it would hold. */
  posts: number;
  held: number;
  examples: { postId: string; threadId: string; excerpt: string; detail: string }[];
}

const EXAMPLES = 10;
const AT_ONCE = 25;

/** What words or a pattern would have held of the newest posts. Changes nothing. */
@Injectable()
export class TryRule {
  constructor(
    private readonly screening: ScreeningRepository,
    private readonly settings: Settings,
  ) {}

  /** @throws InvalidInput */
  async execute(actor: Actor, input: RuleInput): Promise<Trial> {
    ruleKeeper(actor);
    const { rule } = checkRule(input);
    const posts = await this.screening.recent(this.settings.get('screening.trial.posts'));
    const found: Trial['examples'] = [];
    for (const [n, { postId, threadId, excerpt, ...post }] of posts.entries()) {
      if (n % AT_ONCE === 0) await turn(); // Whatever else runs here gets its turn.
      const { text, links, images } = renderMarkdown(post.markdown);
      const detail = rule.find(searched({ ...post, text, links: [...links, ...images] }));
      if (detail !== undefined) found.push({ postId, threadId, excerpt, detail });
    }
    return { posts: posts.length, held: found.length, examples: found.slice(0, EXAMPLES) };
  }
}
