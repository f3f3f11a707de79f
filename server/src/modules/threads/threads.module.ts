import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { MarksReader } from './data/marks.reader.ts';
import { MergedThreadsRepository } from './data/merged-threads.repository.ts';
import { PostTextsReader } from './data/post-texts.reader.ts';
import { PostsReader } from './data/posts.reader.ts';
import { ReadablePostsReader } from './data/readable-posts.reader.ts';
import { ThreadListsReader } from './data/thread-lists.reader.ts';
import { ThreadsReader } from './data/threads.reader.ts';
import { FilesModule } from './files/files.module.ts';
import { threadsReadResolvers } from './resolvers.ts';
import { AnswerStream } from './use-cases/answer-stream.ts';
import { PermissionsReader } from './use-cases/permissions-reader.ts';
import { PostBodies } from './use-cases/post-bodies.ts';
import { ReadTexts } from './use-cases/read-texts.ts';
import { ReadablePosts } from './use-cases/readable-posts.ts';
import { ThreadLists } from './use-cases/thread-lists.ts';
import { ThreadMarks } from './use-cases/thread-marks.ts';
import { ThreadPolicy } from './use-cases/thread-policy.ts';
import { ThreadReader } from './use-cases/thread-reader.ts';
import { writeProviders } from './write.providers.ts';

const tables = [ThreadsReader, MergedThreadsRepository, ThreadListsReader, PostsReader, PostTextsReader, MarksReader, ReadablePostsReader];
const readers = [ThreadReader, ThreadLists, ThreadMarks, ThreadPolicy, PermissionsReader, PostBodies, ReadTexts, ReadablePosts, AnswerStream];

@Module({ imports: [IdentityModule, SpacesModule, FilesModule], providers: [...tables, ...readers, ...threadsReadResolvers, ...writeProviders], exports: [...readers, ...writeProviders] })
export class ThreadsModule {}
