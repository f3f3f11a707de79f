import { useEffect, useState } from 'react';
import { useServices } from '../../lib/services.ts';
import type { Watch } from './watch-reading.ts';

/** Has a member's page tell what is read of its thread. `posts` are also the ids of their elements; the question's has none. Shows nothing. */
export function Reading({ thread, question, posts }: { thread: string; question: string; posts: readonly string[] }) {
  const services = useServices();
  const [watch, setWatch] = useState<Watch>();
  useEffect(() => {
    if (!services) return undefined;
    let made: Watch | undefined;
    let gone = false;
    // Later than what people wait for.
    import('./watch-reading.ts').then(({ watchReading }) => { if (!gone) setWatch((made = watchReading(thread, services))); }, () => undefined);
    return () => {
      gone = true;
      made?.end();
    };
  }, [thread, services]);

  const ids = posts.join();
  useEffect(() => {
    const shown = ids.split(',').map((id) => [id, id === question ? document.querySelector('.post.question') : document.getElementById(id)] as const);
    watch?.look(new Map(shown.filter((s): s is readonly [string, Element] => s[1] !== null)));
  }, [watch, question, ids]);
  return null;
}
