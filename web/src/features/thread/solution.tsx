import { Text, useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { SolutionFragment } from './post.gql.ts';

/** What solved it, first and plainly, with its proof. */
export function SolutionBox({ solution, lang }: { solution: SolutionFragment; lang: string }) {
  const t = useT();
  const tried = solution.workedCount + solution.failedCount;
  return (
    <section className="solution" aria-labelledby="solution">
      <h2 id="solution">{t('thread.solution')}</h2>
      <p dir="auto" lang={lang}>{solution.excerpt}</p>
      <p className="more quiet">
        <a href={solution.url}>{t('thread.wholeAnswer', { name: solution.author.name })}</a>
        <span>
          {tried > 0 && <>{t('thread.workedFor', { worked: solution.workedCount, tried })} · </>}
          {solution.acceptedAt && <Text id="thread.acceptedOn" values={{ date: <PlainDate key="at" at={solution.acceptedAt} /> }} />}
        </span>
      </p>
    </section>
  );
}
