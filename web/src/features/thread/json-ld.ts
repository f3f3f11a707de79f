import { imagesOf, plainText } from '../../lib/plain-text.ts';
import type { CommentPartsFragment, PostPartsFragment } from './post.gql.ts';
import type { ThreadWithAnswers } from './merge.ts';

interface LdThread extends ThreadWithAnswers { title: string; url: string; kind: 'QUESTION' | 'DISCUSSION' | 'IDEA'; locale: string }

const absolute = (url: string, origin: string) => new URL(url, origin).href;
const person = (author: { name: string; url: string }, origin: string) => ({ '@type': 'Person', name: author.name, url: absolute(author.url, origin) });
const visible = (post: { visibility: string }) => !['DELETED', 'HIDDEN', 'HELD'].includes(post.visibility);

const comment = (c: CommentPartsFragment, origin: string) => ({
  '@type': 'Comment', text: plainText(c.bodyHtml), url: absolute(c.url, origin), datePublished: c.createdAt,
  ...(c.editedAt && { dateModified: c.editedAt }), author: person(c.author, origin),
});

function common(post: PostPartsFragment, origin: string) {
  const images = imagesOf(post.bodyHtml).map((src) => absolute(src, origin));
  const comments = post.comments.filter(visible);
  return {
    text: plainText(post.bodyHtml), datePublished: post.createdAt, dateModified: post.editedAt ?? post.createdAt, upvoteCount: post.score,
    author: person(post.author, origin), url: absolute(post.url, origin), commentCount: comments.length,
    ...(comments.length && { comment: comments.map((c) => comment(c, origin)) }),
    ...(images.length && { image: images }),
  };
}

/** Structured data, equal to what this page of the thread shows. */
export function threadJsonLd(thread: LdThread, origin: string): object {
  const url = absolute(thread.url, origin);
  const answers = thread.answers.nodes.filter(visible);
  const base = { ...common(thread.question, origin), url, inLanguage: thread.locale };
  if (thread.kind !== 'QUESTION') {
    return {
      '@context': 'https://schema.org', '@type': 'DiscussionForumPosting', headline: thread.title, ...base,
      comment: answers.map((a) => ({ '@type': 'Comment', ...common(a, origin) })), commentCount: thread.answerCount,
    };
  }
  const answer = (a: PostPartsFragment) => ({ '@type': 'Answer', ...common(a, origin) });
  const accepted = answers.filter((a) => a.accepted).map(answer);
  const suggested = answers.filter((a) => !a.accepted).map(answer);
  return {
    '@context': 'https://schema.org', '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question', name: thread.title, ...base, answerCount: thread.answerCount,
      ...(accepted.length && { acceptedAnswer: accepted }),
      ...(suggested.length && { suggestedAnswer: suggested }),
    },
  };
}
