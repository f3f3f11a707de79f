import type { Type } from '@nestjs/common';
import { AcceptRemindersRepository } from './data/accept-reminders.repository.ts';
import { AcceptTokensRepository } from './data/accept-tokens.repository.ts';
import { DraftsRepository } from './data/drafts.repository.ts';
import { MovesRepository } from './data/moves.repository.ts';
import { PostsRepository } from './data/posts.repository.ts';
import { SuggestionsRepository } from './data/suggestions.repository.ts';
import { ThreadChangesRepository } from './data/thread-changes.repository.ts';
import { ThreadTagsRepository } from './data/thread-tags.repository.ts';
import { ThreadsRepository } from './data/threads.repository.ts';
import { AcceptLinkResolver } from './graphql/accept-link.resolver.ts';
import { AcceptingMutations } from './graphql/accepting.mutations.ts';
import { Answering } from './graphql/answering.ts';
import { DraftMutations } from './graphql/draft.mutations.ts';
import { ModeratingMutations } from './graphql/moderating.mutations.ts';
import { PostingMutations } from './graphql/posting.mutations.ts';
import { PostSuggestionsResolver, SuggestionResolver } from './graphql/suggestion.resolver.ts';
import { RegroupingMutations } from './graphql/regrouping.mutations.ts';
import { ThreadChangeResolver, ThreadChangeSideResolver, ThreadHistoryResolver, ThreadNoticeResolver } from './graphql/thread-change.resolver.ts';
import { ThreadNotesResolver } from './graphql/thread-note.resolver.ts';
import { ThreadMutations } from './graphql/thread.mutations.ts';
import { VisibilityMutations } from './graphql/visibility.mutations.ts';
import { MailAcceptReminder } from './reacts-to/mail-accept-reminder.ts';
import { MergedEditors } from './reacts-to/merged-accounts.ts';
import { AcceptAnswer } from './use-cases/accept-answer.ts';
import { AcceptByToken } from './use-cases/accept-by-token.ts';
import { AskQuestion } from './use-cases/ask-question.ts';
import { CloseAsDuplicate } from './use-cases/close-as-duplicate.ts';
import { CloseThread } from './use-cases/close-thread.ts';
import { DeletePost } from './use-cases/delete-post.ts';
import { DiscardDraft, SaveDraft } from './use-cases/drafts.ts';
import { EditPost } from './use-cases/edit-post.ts';
import { HidePost } from './use-cases/hide-post.ts';
import { MergeThreads } from './use-cases/merge-threads.ts';
import { ModeratePost } from './use-cases/moderate-post.ts';
import { MoveThread } from './use-cases/move-thread.ts';
import { PinThread } from './use-cases/pin-thread.ts';
import { PostAnswer } from './use-cases/post-answer.ts';
import { PostComment } from './use-cases/post-comment.ts';
import { PostCounters } from './use-cases/post-counters.ts';
import { ReadSuggestions } from './use-cases/read-suggestions.ts';
import { ReadThreadChanges } from './use-cases/read-thread-changes.ts';
import { RejectAnswer } from './use-cases/reject-answer.ts';
import { RestorePost } from './use-cases/restore-post.ts';
import { RetitleThread } from './use-cases/retitle-thread.ts';
import { SetAlsoMe } from './use-cases/set-also-me.ts';
import { SetFollow } from './use-cases/set-follow.ts';
import { SetLocked } from './use-cases/set-locked.ts';
import { SetOfficial } from './use-cases/set-official.ts';
import { SettleSuggestion } from './use-cases/settle-suggestion.ts';
import { SplitThread } from './use-cases/split-thread.ts';
import { AskChecks } from './use-cases/support/ask-checks.ts';
import { Headings } from './use-cases/support/headings.ts';
import { LiveAnswers } from './use-cases/support/live-answers.ts';
import { Moved } from './use-cases/support/moved.ts';
import { PostAudit } from './use-cases/support/post-audit.ts';
import { PostTexts } from './use-cases/support/post-texts.ts';
import { QuestionHead } from './use-cases/support/question-head.ts';
import { Revising } from './use-cases/support/revising.ts';
import { SplitPosts } from './use-cases/support/split-posts.ts';
import { SuggestedRevisions } from './use-cases/support/suggested-revisions.ts';
import { Suggesting } from './use-cases/support/suggesting.ts';
import { TargetSpaces } from './use-cases/support/target-spaces.ts';
import { ThreadChanges } from './use-cases/support/thread-changes.ts';
import { ThreadGate } from './use-cases/support/thread-gate.ts';
import { ThreadSettling } from './use-cases/support/thread-settling.ts';
import { ThreadWriter } from './use-cases/support/thread-writer.ts';
import { Unaccepting } from './use-cases/support/unaccepting.ts';
import { VisibilityChange } from './use-cases/support/visibility-change.ts';
import { TakeQuestion } from './use-cases/take-question.ts';
import { ThreadJobs } from './use-cases/thread-jobs.ts';
import { ThreadNotes } from './use-cases/thread-notes.ts';
import { UnacceptAnswer } from './use-cases/unaccept-answer.ts';
import { UndoThreadChange } from './use-cases/undo-thread-change.ts';
import { UndoHeading } from './use-cases/undo/undo-heading.ts';
import { UndoMarks } from './use-cases/undo/undo-marks.ts';
import { UndoMerge } from './use-cases/undo/undo-merge.ts';
import { UndoOfficial } from './use-cases/undo/undo-official.ts';
import { UndoSplit } from './use-cases/undo/undo-split.ts';
import { Undoing } from './use-cases/undo/undoing.ts';
import { WayBack } from './use-cases/undo/way-back.ts';
import { UnhidePost } from './use-cases/unhide-post.ts';

const repositories: Type[] = [ThreadsRepository, PostsRepository, ThreadTagsRepository, ThreadChangesRepository, MovesRepository, SuggestionsRepository, DraftsRepository, AcceptTokensRepository, AcceptRemindersRepository];
const support: Type[] = [ThreadGate, PostCounters, ThreadSettling, ThreadWriter, PostTexts, AskChecks, QuestionHead, LiveAnswers, Unaccepting, VisibilityChange, Revising, Suggesting, SuggestedRevisions, Answering, ThreadChanges, Headings, TargetSpaces, Moved, SplitPosts, PostAudit];
const undo: Type[] = [Undoing, UndoMarks, UndoHeading, UndoOfficial, UndoMerge, UndoSplit, WayBack];

/** The commands; other modules get them through index.ts. */
export const threadCommands: Type[] = [
  AskQuestion, PostAnswer, PostComment, EditPost, DeletePost, RestorePost, HidePost, UnhidePost, AcceptAnswer, UnacceptAnswer, RejectAnswer, AcceptByToken,
  PinThread, SetLocked, CloseThread, MoveThread, RetitleThread, SetOfficial, MergeThreads, SplitThread, UndoThreadChange, ReadThreadChanges, ThreadNotes,
  TakeQuestion, SetAlsoMe, SetFollow, CloseAsDuplicate, ModeratePost, SettleSuggestion, ReadSuggestions, SaveDraft, DiscardDraft,
];

export const threadMutations: Type[] = [PostingMutations, VisibilityMutations, AcceptingMutations, AcceptLinkResolver, ThreadMutations, DraftMutations, SuggestionResolver, PostSuggestionsResolver, ModeratingMutations, RegroupingMutations, ThreadChangeResolver, ThreadChangeSideResolver, ThreadNoticeResolver, ThreadHistoryResolver, ThreadNotesResolver];

/** Everything that changes threads and posts. */
export const writeProviders: Type[] = [...repositories, ...support, ...undo, ...threadCommands, ...threadMutations, ThreadJobs, MailAcceptReminder, MergedEditors];
