import type { TestApp } from './app.ts';
import type { TestMember } from './people.ts';

const REFUSED = `... on InvalidInput { code message fields { field code } } ... on Conflict { code message }`;
const ITEM = `id kind state rule detail weight outcome escalatedAt subjectType reportCount reports { reason text weight outcome email reporter { id } } post { id } article { id } author { id } claimedBy { id } possible decisions { decision reason by { id } } appeal { text state }`;

export interface Item {
  id: string; kind: string; state: string; rule: string; detail: string; weight: number; outcome: string | null; escalatedAt: string | null; subjectType: string; reportCount: number;
  reports: { reason: string; text: string; weight: number; outcome: string; email: string | null; reporter: { id: string } | null }[];
  post: { id: string } | null; article: { id: string } | null; author: { id: string } | null; claimedBy: { id: string } | null; possible: string[];
  decisions: { decision: string; reason: string; by: { id: string } | null }[];
  appeal: { text: string; state: string } | null;
}

export interface Review {
  id: string; decision: string; rule: string; category: string | null; reason: string; state: string; automatic: boolean; canAppeal: boolean; until: string | null;
  post: { id: string } | null; appeal: { state: string; reason: string } | null;
}

export interface ModerationOutcome {
  __typename: string;
  code?: string;
  message?: string;
  fields?: { field: string; code: string }[];
  item: Item;
  review: Review;
  /** Code of a thrown error. */
  error?: string;
}

const REVIEW = 'id decision rule category reason state automatic canAppeal until post { id } appeal { state reason }';

/** What moderators and reporters do, through GraphQL. */
export function moderation(t: TestApp) {
  async function run(as: TestMember | undefined, signature: string, call: string, result: string, variables: object): Promise<ModerationOutcome> {
    const { data, errors } = await t.gql<{ r: ModerationOutcome } | null>(`mutation m(${signature}) { r: ${call} { __typename ${result} ${REFUSED} } }`, variables, { as: as?.cookie });
    if (errors?.[0]) return { __typename: 'Error', error: errors[0].extensions.code, message: errors[0].message } as ModerationOutcome;
    return data!.r;
  }
  const onItem = (as: TestMember | undefined, signature: string, call: string, variables: object) => run(as, signature, call, `... on ReviewItemPayload { item { ${ITEM} } }`, variables);
  async function read<T>(as: TestMember | undefined, query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await t.gql<T>(query, variables, { as: as?.cookie });
    if (errors?.[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
    return data;
  }
  return {
    report: (as: TestMember | undefined, input: object) => run(as, '$input: ReportInput!', 'report(input: $input)', '... on Done { ok }', { input: { reason: 'SPAM', ...input } }),
    claim: (as: TestMember | undefined, id: string) => onItem(as, '$id: ID!', 'claimReviewItem(id: $id)', { id }),
    release: (as: TestMember | undefined, id: string) => onItem(as, '$id: ID!', 'releaseReviewItem(id: $id)', { id }),
    decide: (as: TestMember | undefined, item: string, decision: string, more: object = {}) =>
      onItem(as, '$input: DecideInput!', 'decideReviewItem(input: $input)', { input: { item, decision, reason: 'Because of the rules', ...more } }),
    appeal: (as: TestMember | undefined, decision: string, text = 'It is no spam at all') =>
      run(as, '$decision: ID!, $text: String!', 'appealDecision(decision: $decision, text: $text)', `... on AuthorReviewPayload { review { ${REVIEW} } }`, { decision, text }),
    async decideMany(as: TestMember | undefined, input: object) {
      return (await read<{ r: { itemId: string; code: string | null; message: string | null }[] }>(as, 'mutation m($input: DecideManyInput!) { r: decideReviewItems(input: $input) { itemId code message } }', { input })).r;
    },
    async queue(as: TestMember | undefined, filter: object = {}, sort = 'OLDEST'): Promise<Item[]> {
      const query = `query q($filter: ReviewFilter, $sort: ReviewOrder!) { reviewItems(filter: $filter, sort: $sort, first: 50) { nodes { ${ITEM} } } }`;
      return (await read<{ reviewItems: { nodes: Item[] } }>(as, query, { filter, sort })).reviewItems.nodes;
    },
    async counts(as: TestMember | undefined) {
      return (await read<{ reviewCounts: Record<string, number> }>(as, '{ reviewCounts { total report held suggestedEdit appeal escalated } }')).reviewCounts;
    },
    async reviews(as: TestMember): Promise<Review[]> {
      return (await read<{ viewer: { reviews: { nodes: Review[] } } }>(as, `{ viewer { reviews { nodes { ${REVIEW} } } } }`)).viewer.reviews.nodes;
    },
    read,
  };
}
