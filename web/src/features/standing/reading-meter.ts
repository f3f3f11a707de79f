/** A post that was on the screen for so long was read. */
const READ_AFTER_SECONDS = 2;
/** Who does nothing for so long is not there any more. */
const AWAY_AFTER_SECONDS = 90;

export interface Told {
  posts: string[];
  seconds: number;
}

/** Counts what a member reads, second by second, until it is told. */
export class ReadingMeter {
  private readonly onScreen = new Set<string>();
  private readonly secondsOf = new Map<string, number>();
  private read: string[] = [];
  private seconds = 0;
  private idle = 0;

  show(post: string, on: boolean): void {
    if (on) this.onScreen.add(post);
    else this.onScreen.delete(post);
  }

  clear(): void {
    this.onScreen.clear();
  }

  /** Somebody scrolled, typed or pointed. */
  stir(): void {
    this.idle = 0;
  }

  /** A second in which the page could be seen. */
  tick(): void {
    if (++this.idle > AWAY_AFTER_SECONDS) return;
    this.seconds++;
    for (const post of this.onScreen) {
      const seconds = (this.secondsOf.get(post) ?? 0) + 1;
      this.secondsOf.set(post, seconds);
      if (seconds === READ_AFTER_SECONDS) this.read.push(post);
    }
  }

  /** What was read since this was last asked; nothing when nobody was there. */
  take(): Told | undefined {
    if (this.seconds === 0) return undefined;
    const told = { posts: this.read, seconds: this.seconds };
    this.read = [];
    this.seconds = 0;
    return told;
  }
}
