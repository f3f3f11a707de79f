import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { PostsReader } from './data/posts.reader.ts';
import { ThreadsReader } from './data/threads.reader.ts';
import { FilesModule } from './files/files.module.ts';
import { threadsReadResolvers } from './resolvers.ts';
import { ThreadPolicy } from './use-cases/thread-policy.ts';
import { ThreadReader } from './use-cases/thread-reader.ts';
import { writeProviders } from './write.providers.ts';

const readers = [ThreadsReader, PostsReader, ThreadReader, ThreadPolicy];

@Module({ imports: [IdentityModule, SpacesModule, FilesModule], providers: [...readers, ...threadsReadResolvers, ...writeProviders], exports: [ThreadReader, ThreadPolicy, ...writeProviders] })
export class ThreadsModule {}
