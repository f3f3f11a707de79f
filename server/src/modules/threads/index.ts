export { Parameters, type Visible, visibleTo } from './data/visibility.ts';
export type { PostView, ThreadView } from './domain/views.ts';
export { OutcomeKind, PostKind, Significance, ThreadKind, ThreadState, Visibility } from './graphql/enums.ts';
export { PostType } from './graphql/post.types.ts';
export { ThreadType } from './graphql/thread.types.ts';
export { ThreadsModule } from './threads.module.ts';
export { ThreadPolicy } from './use-cases/thread-policy.ts';
export { ThreadReader } from './use-cases/thread-reader.ts';
