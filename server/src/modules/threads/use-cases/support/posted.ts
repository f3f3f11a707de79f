/** What a command about a post answers with: read the rest through ThreadReader. */
export interface Posted {
  threadId: string;
  postId: string;
}
