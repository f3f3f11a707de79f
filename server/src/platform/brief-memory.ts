/** Keeps what was read for a few seconds, so that a busy page does not count the same again and again. Failures are not kept. */
export class BriefMemory<Value> {
  private readonly kept = new Map<string, { until: number; value: Promise<Value> }>();

  constructor(
    private readonly ms: number,
    private readonly most: number,
  ) {}

  of(key: string, read: () => Promise<Value>): Promise<Value> {
    const existing = this.kept.get(key);
    if (existing && existing.until > Date.now()) return existing.value;
    const value = read();
    this.keep(key, value);
    return value;
  }

  private keep(key: string, value: Promise<Value>): void {
    if (this.kept.size >= this.most) this.kept.clear();
    const entry = { until: Date.now() + this.ms, value };
    this.kept.set(key, entry);
    value.catch(() => {
      if (this.kept.get(key) === entry) this.kept.delete(key);
    });
  }
}
