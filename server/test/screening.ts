import type { TestApp } from './app.ts';
import type { TestMember } from './people.ts';

const RULE = 'id kind name locale text mode isBuiltIn matches decided removed precision recall';

export interface Rule {
  id: string; kind: string; name: string; locale: string | null; text: string; mode: string; isBuiltIn: boolean; matches: number; decided: number; removed: number; precision: number | null; recall: number | null;
}

interface Refused {
  code?: string;
  fields?: { field: string; code: string; message: string }[];
  /** Code of a thrown error. */
  error?: string;
}

const REFUSED = `... on InvalidInput { code message fields { field code message } } ... on Conflict { code message }`;

/** What those who keep the rules do, through GraphQL. */
export function screening(t: TestApp) {
  async function run<T>(as: TestMember | undefined, query: string, variables: object): Promise<T & Refused> {
    const { data, errors } = await t.gql<{ r: T & Refused } | null>(query, variables, { as: as?.cookie });
    if (errors?.[0]) return { error: errors[0].extensions.code } as T & Refused;
    return data!.r;
  }
  const onRule = async (as: TestMember | undefined, signature: string, call: string, variables: object): Promise<Rule & Refused> => {
    const { rule, ...refused } = await run<{ rule?: Rule }>(as, `mutation m(${signature}) { r: ${call} { __typename ... on ScreeningRulePayload { rule { ${RULE} } } ${REFUSED} } }`, variables);
    return { ...rule, ...refused } as Rule & Refused;
  };
  const rules = (as: TestMember) => run<Rule[]>(as, `{ r: screeningRules { ${RULE} } }`, {});
  return {
    rules,
    rule: async (as: TestMember, id: string) => (await rules(as)).find((r) => r.id === id),
    create: (as: TestMember | undefined, input: object) => onRule(as, '$input: ScreeningRuleInput!', 'createScreeningRule(input: $input)', { input }),
    edit: (as: TestMember, id: string, input: object) => onRule(as, '$id: ID!, $input: ScreeningRuleInput!', 'editScreeningRule(id: $id, input: $input)', { id, input }),
    mode: (as: TestMember, id: string, mode: string) => onRule(as, '$id: ID!, $mode: RuleMode!', 'setScreeningRuleMode(id: $id, mode: $mode)', { id, mode }),
    remove: (as: TestMember, id: string) => run<{ ok?: boolean }>(as, `mutation m($id: ID!) { r: deleteScreeningRule(id: $id) { __typename ... on Done { ok } ${REFUSED} } }`, { id }),
    attempt: (as: TestMember, input: object) =>
      run<{ posts: number; held: number; examples: { postId: string; detail: string }[] }>(as, `query q($input: ScreeningRuleInput!) { r: tryScreeningRule(input: $input) { __typename ... on RuleTrial { posts held examples { postId detail } } ${REFUSED} } }`, { input }),
    draft: (as: TestMember, key: string, body: string) => run(as, `mutation m($input: DraftInput!) { r: saveDraft(input: $input) { __typename } }`, { input: { key, body } }),
  };
}
