import { Injectable } from '@nestjs/common';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { Indices } from './indices.ts';

/** Words of which the stems are kept. */
const KEPT = 100_000;

/** What the index makes of words. The words of a language are few, so it is rarely asked. */
@Injectable()
export class Stems {
  /** By analysis and word: the word itself and its stem, without accents; nothing for a stop word. */
  private readonly kept = new Map<string, readonly string[]>();

  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
  ) {}

  /** @param forms lower case, with accents */
  async of(analysis: string, forms: readonly string[]): Promise<(form: string) => readonly string[]> {
    const key = (form: string) => `${analysis} ${form}`;
    const unknown = [...new Set(forms)].filter((f) => !this.kept.has(key(f)));
    const found = unknown.length > 0 ? await this.ask(analysis, unknown) : new Map<string, string[]>();
    if (this.kept.size > KEPT) this.kept.clear();
    for (const form of unknown) this.kept.set(key(form), found.get(form) ?? []);
    return (form) => found.get(form) ?? this.kept.get(key(form)) ?? [];
  }

  private async ask(analysis: string, forms: readonly string[]): Promise<Map<string, string[]>> {
    const { tokens = [] } = await this.cluster.client.indices.analyze({ index: this.indices.alias('thread'), analyzer: `text_${analysis}`, text: forms.join(' ') }, FAST);
    const formAt = new Map<number, string>();
    let at = 0;
    for (const form of forms) {
      formAt.set(at, form);
      at += form.length + 1;
    }
    const found = new Map<string, string[]>();
    for (const { token, start_offset } of tokens) {
      const form = formAt.get(start_offset);
      if (form !== undefined) found.set(form, [...(found.get(form) ?? []), token]);
    }
    return found;
  }
}
