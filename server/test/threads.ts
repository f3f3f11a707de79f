import type { TestApp } from './app.ts';
import type { TestMember } from './people.ts';

const REFUSED = `... on InvalidInput { code message fields { field code message } } ... on Conflict { code message }`;
const THREAD = `thread { id state title visibility answerCount acceptedCount votes alsoMeCount lockedAt closedAt closeReason locale }`;
const POST = `post { id kind bodyMarkdown revision visibility acceptedAt rejectedAt rejectedReason upCount workedCount failedCount } ${THREAD}`;

/** Whatever a mutation answered with, flat: look at `__typename` first. */
export interface Outcome {
  __typename: string;
  code?: string;
  message?: string;
  fields?: { field: string; code: string; message: string }[];
  thread: {
    id: string; state: string; title: string; visibility: string; answerCount: number; acceptedCount: number; votes: number; alsoMeCount: number;
    lockedAt: string | null; closedAt: string | null; closeReason: string | null; locale: string;
  };
  post: {
    id: string; kind: string; bodyMarkdown: string; revision: number; visibility: string; acceptedAt: string | null; rejectedAt: string | null; rejectedReason: string | null;
    upCount: number; workedCount: number; failedCount: number;
  };
  suggested: { id: string; state: string } | null;
  /** Code of a thrown error. */
  error?: string;
}

async function run(t: TestApp, as: TestMember | undefined, signature: string, call: string, result: string, variables: object): Promise<Outcome> {
  const { data, errors } = await t.gql<{ r: Outcome } | null>(`mutation m(${signature}) { r: ${call} { __typename ${result} ${REFUSED} } }`, variables, { as: as?.cookie });
  if (errors?.[0]) return { __typename: 'Error', error: errors[0].extensions.code, message: errors[0].message } as Outcome;
  return data!.r;
}

const onThread = (t: TestApp, as: TestMember | undefined, signature: string, call: string, variables: object) => run(t, as, signature, call, `... on ThreadPayload { ${THREAD} }`, variables);
const onPost = (t: TestApp, as: TestMember | undefined, signature: string, call: string, variables: object) => run(t, as, signature, call, `... on PostPayload { ${POST} suggested { id state } }`, variables);

let texts = 0;
/** A text that nobody posted before. */
export const someText = () => `The boiler keeps running, number ${++texts} of its kind.`;

/** Commands as a member gives them, through GraphQL. */
export const commands = (t: TestApp) => ({
  ask: (as: TestMember | undefined, input: { space: string; title?: string; body?: string; tags?: string[]; [more: string]: unknown }) =>
    onThread(t, as, '$input: AskInput!', 'askQuestion(input: $input)', { input: { title: 'Why does the boiler keep running?', body: someText(), tags: [], ...input } }),
  answer: (as: TestMember | undefined, thread: string, body = someText()) => onPost(t, as, '$input: AnswerInput!', 'postAnswer(input: $input)', { input: { thread, body } }),
  comment: (as: TestMember | undefined, post: string, body = someText()) => onPost(t, as, '$input: CommentInput!', 'postComment(input: $input)', { input: { post, body } }),
  edit: (as: TestMember | undefined, input: { post: string; body: string; [more: string]: unknown }) => onPost(t, as, '$input: EditPostInput!', 'editPost(input: $input)', { input }),
  delete: (as: TestMember | undefined, id: string, reason?: string) => onPost(t, as, '$id: ID!, $reason: String', 'deletePost(id: $id, reason: $reason)', { id, reason }),
  restore: (as: TestMember | undefined, id: string) => onPost(t, as, '$id: ID!', 'restorePost(id: $id)', { id }),
  hide: (as: TestMember | undefined, id: string, reason = 'Advertisement') => onPost(t, as, '$id: ID!, $reason: String!', 'hidePost(id: $id, reason: $reason)', { id, reason }),
  unhide: (as: TestMember | undefined, id: string) => onPost(t, as, '$id: ID!', 'unhidePost(id: $id)', { id }),
  accept: (as: TestMember | undefined, answer: string) => onPost(t, as, '$answer: ID!', 'acceptAnswer(answer: $answer)', { answer }),
  unaccept: (as: TestMember | undefined, answer: string) => onPost(t, as, '$answer: ID!', 'unacceptAnswer(answer: $answer)', { answer }),
  reject: (as: TestMember | undefined, answer: string, reason = 'It did not help') => onPost(t, as, '$answer: ID!, $reason: String!', 'rejectAnswer(answer: $answer, reason: $reason)', { answer, reason }),
  take: (as: TestMember | undefined, thread: string) => onThread(t, as, '$thread: ID!', 'takeQuestion(thread: $thread)', { thread }),
  release: (as: TestMember | undefined, thread: string) => onThread(t, as, '$thread: ID!', 'releaseQuestion(thread: $thread)', { thread }),
  alsoMe: (as: TestMember | undefined, thread: string, on = true) => onThread(t, as, '$thread: ID!, $on: Boolean!', 'setAlsoMe(thread: $thread, on: $on)', { thread, on }),
  follow: (as: TestMember | undefined, thread: string, on = true) => onThread(t, as, '$thread: ID!, $on: Boolean!', 'setFollow(thread: $thread, on: $on)', { thread, on }),
  lock: (as: TestMember | undefined, thread: string, on = true) => onThread(t, as, '$thread: ID!, $on: Boolean!', 'setLocked(thread: $thread, on: $on)', { thread, on }),
  duplicate: (as: TestMember | undefined, thread: string, original: string) => onThread(t, as, '$thread: ID!, $original: ID!', 'closeAsDuplicate(thread: $thread, original: $original)', { thread, original }),
  vote: (as: TestMember | undefined, post: string, value: number) => onPost(t, as, '$post: ID!, $value: Int!', 'vote(post: $post, value: $value)', { post, value }),
  settle: (as: TestMember | undefined, id: string, approve: boolean, reason?: string) => onPost(t, as, '$id: ID!, $approve: Boolean!, $reason: String', 'settleSuggestion(id: $id, approve: $approve, reason: $reason)', { id, approve, reason }),
  pin: (as: TestMember | undefined, thread: string, on = true) => onThread(t, as, '$thread: ID!, $on: Boolean!', 'pinThread(thread: $thread, on: $on, reason: "Seen by all")', { thread, on }),
  close: (as: TestMember | undefined, thread: string, reason = 'The model is not sold any more') => onThread(t, as, '$thread: ID!, $reason: String!', 'closeThread(thread: $thread, reason: $reason)', { thread, reason }),
  reopen: (as: TestMember | undefined, thread: string) => onThread(t, as, '$thread: ID!', 'reopenThread(thread: $thread)', { thread }),
  move: (as: TestMember | undefined, thread: string, space: string) => onThread(t, as, '$thread: ID!, $space: String!', 'moveThread(thread: $thread, space: $space)', { thread, space }),
  retitle: (as: TestMember | undefined, input: { thread: string; title?: string; tags?: string[] }) => onThread(t, as, '$input: RetitleInput!', 'retitleThread(input: $input)', { input }),
  official: (as: TestMember | undefined, answer: string, on = true) => onPost(t, as, '$answer: ID!, $on: Boolean!', 'setOfficial(answer: $answer, on: $on)', { answer, on }),
  merge: (as: TestMember | undefined, thread: string, into: string) => onThread(t, as, '$thread: ID!, $into: ID!', 'mergeThreads(thread: $thread, into: $into, reason: "The same question")', { thread, into }),
  split: (as: TestMember | undefined, input: { thread: string; posts: string[]; title?: string; space?: string }) =>
    onThread(t, as, '$input: SplitInput!', 'splitThread(input: $input)', { input: { title: 'How do I bleed the radiator?', ...input } }),
  undo: (as: TestMember | undefined, id: string) => onThread(t, as, '$id: ID!', 'undoThreadChange(id: $id, reason: "By mistake")', { id }),
  outcome: (as: TestMember | undefined, input: object) => run(t, as, '$input: OutcomeInput!', 'recordOutcome(input: $input)', '... on Done { ok }', { input }),
});

/** The id of a thread's question. */
export async function questionOf(t: TestApp, threadId: string): Promise<string> {
  const row = await t.db.one<{ id: string }>(`select id from post where thread_id = $1 and kind = 'question'`, [threadId]);
  return row!.id;
}
