import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { useServices } from '../../lib/services.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type SimilarHitFragment, SimilarThreadsDocument } from './ask.gql.ts';

const pause = 400;

/** Threads and articles like the question being written: from the page at first, then while typing. */
export function Similar({ form, initial }: { form: RefObject<HTMLElement | null>; initial: readonly SimilarHitFragment[] }) {
  const t = useT();
  const hits = useSimilar(form, initial);
  return (
    <div aria-live="polite">
      {hits.length > 0 && (
        <section className="similar" aria-labelledby="similar">
          <h2 id="similar">{t('ask.similar')}</h2>
          <p className="quiet">{t('ask.similarHint')}</p>
          <ul>
            {hits.map((hit) => (
              <li key={`${hit.type} ${hit.id}`}>
                <a href={hit.url} dir="auto" lang={hit.locale}>{hit.title}</a>{' '}
                {hit.type === 'ARTICLE' ? <span className="state answered">{t('ask.article')}</span> : hit.state && <StateBadge state={hit.state} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function useSimilar(wrapper: RefObject<HTMLElement | null>, initial: readonly SimilarHitFragment[]) {
  const services = useServices();
  const [hits, setHits] = useState(initial);
  useEffect(() => {
    const form = wrapper.current?.closest('form');
    if (!form || !services) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: AbortController | undefined;
    const look = async () => {
      running?.abort();
      const mine = (running = new AbortController());
      const fields = new FormData(form);
      const text = (name: string) => String(fields.get(name) ?? '').trim();
      if (text('title').length < 8) return setHits([]);
      try {
        const found = await services.query(SimilarThreadsDocument, { title: text('title'), body: text('body').slice(0, 2000) || null, space: null, locale: text('locale') || null }, mine.signal);
        if (!mine.signal.aborted && found) setHits(found.similar);
      } catch { /* suggestions are an extra */ }
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pause);
    };
    form.addEventListener('input', typed);
    return () => { clearTimeout(timer); running?.abort(); form.removeEventListener('input', typed); };
  }, [wrapper, services]);
  return hits;
}
