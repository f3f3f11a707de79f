const EVERY_MS = 1000;

/** A line on stderr about once a second: what is under way, how fast, how long it still takes. */
export class Progress {
  private last = 0;
  private startedAt = Date.now();
  private done = 0;

  constructor(private readonly write: (line: string) => void) {}

  begin(what: string, total?: number): (n?: number) => void {
    this.startedAt = Date.now();
    this.last = this.startedAt;
    this.done = 0;
    return (n = 1) => {
      this.done += n;
      if (Date.now() - this.last < EVERY_MS) return;
      this.last = Date.now();
      this.write(this.line(what, total));
    };
  }

  private line(what: string, total: number | undefined): string {
    const rate = this.done / ((Date.now() - this.startedAt) / 1000);
    const left = total && rate > 0 ? `, ${Math.max(0, Math.round((total - this.done) / rate))} s left` : '';
    return `${what}: ${this.done.toLocaleString('en')}${total ? ` of ${total.toLocaleString('en')}` : ''}, ${Math.round(rate).toLocaleString('en')}/s${left}`;
  }
}
