import { slugify } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Database } from '../../../platform/database/database.ts';
import { importedId } from '../../../platform/database/ids.ts';
import { wilsonSql } from '../../reactions/index.ts';
import { ReindexSearch } from '../../search/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { BulkRepository } from '../data/bulk.repository.ts';
import { ImportsRepository } from '../data/imports.repository.ts';
import { RecountRepository } from '../data/recount.repository.ts';
import type { Records } from '../domain/records.ts';
import { ImportWriter } from '../import/import-writer.ts';
import { JsonlImport } from '../import/jsonl/jsonl-import.ts';
import { Progress } from '../import/progress.ts';
import { ImportReport } from '../import/report.ts';
import { siteOf, usesMathJax } from '../import/stackexchange/site.ts';
import { siteSpace, StackExchangeImport } from '../import/stackexchange/stackexchange-import.ts';
import { countWritten } from '../import/wrote.ts';

export interface ImportOptions {
  /** Slug of the space that takes it; one is made when absent. */
  space?: string | undefined;
  /** Host of the site, or name of the source: part of every imported id. */
  source?: string | undefined;
  /** Lines for people: progress and what was left out. */
  say: (line: string) => void;
}

const RECOUNT = 2000;

/** Takes over another community. Running it again, also after it was killed half-way, ends in the same state. */
@Injectable()
export class ImportCommunity {
  constructor(
    private readonly db: Database,
    private readonly bulk: BulkRepository,
    private readonly recount: RecountRepository,
    private readonly imports: ImportsRepository,
    private readonly spaces: SpaceCatalog,
    private readonly search: ReindexSearch,
  ) {}

  async stackExchange(folder: string, options: ImportOptions): Promise<ImportReport> {
    if (!existsSync(path.join(folder, 'Posts.xml'))) throw new Error(`${folder} holds no dump: there is no Posts.xml in it`);
    const tools = this.tools(options);
    const site = siteOf(folder, options.source);
    const spaceId = await this.space(siteSpace(site, options.space));
    const dump = new StackExchangeImport(folder, site, { spaceId, mathjax: await usesMathJax(folder), tagIds: await this.imports.tagIds() }, tools);
    await dump.run();
    await this.imports.setDuplicates(dump.duplicateIds);
    await this.finish(dump.threadIds, tools);
    return tools.report;
  }

  async jsonl(file: string, options: ImportOptions): Promise<ImportReport> {
    if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}`);
    const tools = this.tools(options);
    const source = options.source ?? path.basename(file).replace(/\.gz$/, '').replace(/\.[^.]+$/, '');
    const slug = options.space ?? slugify(source, 'imported');
    const id = await this.space({ id: importedId('space', source, 'space'), slug, parentId: null, name: source, description: '', locale: 'en', product: null, asksForProduct: false });
    const lines = new JsonlImport(file, source, { space: { id, slug }, tagIds: await this.imports.tagIds() }, tools);
    await lines.run();
    await this.finish(lines.threadIds, tools);
    return tools.report;
  }

  private tools({ say }: ImportOptions) {
    const report = new ImportReport(say);
    const writer = new ImportWriter(this.db, this.bulk, (kind, rows, written) => countWritten(report, kind, rows, written));
    return { report, writer, progress: new Progress(say) };
  }

  /** The space of that slug when there is one, else a new one. */
  private async space(space: Partial<Records['space']>): Promise<string> {
    const existing = this.spaces.bySlug(space.slug!);
    if (existing) return existing.id;
    await this.bulk.write('space', [space]);
    return space.id!;
  }

  private async finish(threadIds: string[], { report, progress }: ReturnType<ImportCommunity['tools']>): Promise<void> {
    const tick = progress.begin('Counting', threadIds.length);
    for (let i = 0; i < threadIds.length; i += RECOUNT) {
      const ids = threadIds.slice(i, i + RECOUNT);
      await this.db.transaction(() => this.recount.threads(ids, wilsonSql));
      tick(ids.length);
    }
    await this.imports.analyze();
    await this.index(threadIds, report, progress);
    await this.imports.tellSpaces();
    await this.spaces.refresh();
    if (report.posts === 0) throw new Error('Nothing could be read');
  }

  /** Its time is told apart: it is not part of reading and writing posts. */
  private async index(threadIds: string[], report: ImportReport, progress: Progress): Promise<void> {
    report.importEnded();
    const missing = report.changedAnything ? threadIds : await this.imports.notSearchable(threadIds);
    if (missing.length === 0) return;
    const tick = progress.begin('Making it searchable', missing.length);
    for (let i = 0; i < missing.length; i += RECOUNT) {
      const ids = missing.slice(i, i + RECOUNT);
      const { indexed } = await this.search.execute({ threadIds: ids });
      report.read('searchDocuments', indexed);
      report.wrote('searchDocuments', { created: indexed, updated: 0, unchanged: 0 });
      tick(ids.length);
    }
    report.searchEnded();
  }
}
