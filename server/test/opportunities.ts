import type { TestApp } from './app.ts';
import type { TestMember } from './people.ts';

const REFUSED = '... on InvalidInput { code fields { field code } } ... on Conflict { code }';
const OPPORTUNITY = `... on OpportunityPayload { opportunity { id stage outcome interest value currency dueOn contactBasis crmReference version closedAt proposed
  person { id } owner { id } markedBy { id } thread { id } notes { text author { id } } } }`;

/** Whatever a mutation answered with, flat. */
export interface Answer {
  __typename?: string;
  opportunity?: { id: string; stage: string; version: number } | null;
  code?: string;
  fields?: { field: string; code: string }[];
  /** Code of a thrown error. */
  error?: string;
}

/** Commands as the desk gives them, through GraphQL. */
export function sale(t: TestApp) {
  const run = async (as: TestMember | undefined, mutation: string, type: string, input: object): Promise<Answer> => {
    const { data, errors } = await t.gql<{ r: Answer } | null>(`mutation m($input: ${type}!) { r: ${mutation}(input: $input) { __typename ${OPPORTUNITY} ${REFUSED} } }`, { input }, { as: as?.cookie });
    return errors?.[0] ? { error: errors[0].extensions.code } : data!.r;
  };
  return {
    mark: (as: TestMember | undefined, input: object) => run(as, 'markOpportunity', 'MarkOpportunityInput', input),
    update: (as: TestMember | undefined, input: object) => run(as, 'updateOpportunity', 'UpdateOpportunityInput', input),
  };
}
