import type { Services } from '../../lib/services.ts';
import { RecordReadingDocument } from './reading.gql.ts';
import { ReadingMeter } from './reading-meter.ts';

const TELL_EVERY_SECONDS = 30;
const STIRS = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;

export interface Watch {
  /** Elements by the post they show; those of before no longer count. */
  look(at: ReadonlyMap<string, Element>): void;
  end(): void;
}

/** Tells what is read of a thread, every half minute and when it is left. */
export function watchReading(thread: string, services: Services): Watch {
  const meter = new ReadingMeter();
  const done = new AbortController();
  let observer: IntersectionObserver | undefined;
  let ticks = 0;
  const tell = () => {
    const told = meter.take();
    if (told) services.tell(RecordReadingDocument, { input: { thread, ...told } });
  };
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    meter.tick();
    if (++ticks % TELL_EVERY_SECONDS === 0) tell();
  }, 1000);
  for (const type of STIRS) addEventListener(type, () => meter.stir(), { passive: true, signal: done.signal });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') tell(); }, { signal: done.signal });
  addEventListener('pagehide', tell, { signal: done.signal });

  return {
    look(at) {
      observer?.disconnect();
      meter.clear();
      const of = new Map([...at].map(([post, element]) => [element, post]));
      observer = new IntersectionObserver((entries) => { for (const { target, isIntersecting } of entries) meter.show(of.get(target)!, isIntersecting); });
      for (const element of of.keys()) observer.observe(element);
    },
    end() {
      tell();
      clearInterval(timer);
      observer?.disconnect();
      done.abort();
    },
  };
}
