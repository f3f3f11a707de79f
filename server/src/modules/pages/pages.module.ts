import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { TouchedRepository } from './data/touched.repository.ts';
import { KeepPagesRight } from './use-cases/keep-pages-right.ts';
import { TellPages } from './use-cases/tell-pages.ts';

/** Keeps the pages that are held in memory for guests right. */
@Module({ imports: [SpacesModule], providers: [TouchedRepository, TellPages, KeepPagesRight], exports: [TellPages] })
export class PagesModule {}
