import type { ApolloServerPlugin } from '@apollo/server';
import { type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

/** What a request from outside may cost at the most; told before anything runs. Our own pages' documents are not counted. */
export const GRAPHQL_LIMITS = { tokens: 2_000, depth: 12, aliases: 30, fields: 600, cost: 20_000 } as const;

interface Count { depth: number; aliases: number; fields: number; cost: number }

interface Walk {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  count: Count;
}

/** Lists multiply what stands below them: `first` where it is given, else a page of 20. */
export function measure(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[], variables: Readonly<Record<string, unknown>>): Count {
  const walk: Walk = { fragments: new Map(fragments.map((f) => [f.name.value, f])), variables, count: { depth: 0, aliases: 0, fields: 0, cost: 0 } };
  visit(operation.selectionSet, 1, 1, walk, new Set());
  return walk.count;
}

function visit(set: SelectionSetNode, depth: number, factor: number, walk: Walk, inside: ReadonlySet<string>): void {
  const { count } = walk;
  count.depth = Math.max(count.depth, depth);
  for (const node of set.selections) {
    if (count.fields > GRAPHQL_LIMITS.fields || depth > GRAPHQL_LIMITS.depth + 1) return;
    if (node.kind === Kind.FIELD) {
      count.fields++;
      count.cost += factor;
      if (node.alias) count.aliases++;
      if (node.selectionSet) visit(node.selectionSet, depth + 1, factor * listSize(node, walk.variables), walk, inside);
    } else if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet, depth, factor, walk, inside);
    else {
      const fragment = walk.fragments.get(node.name.value);
      if (fragment && !inside.has(node.name.value)) visit(fragment.selectionSet, depth, factor, walk, new Set(inside).add(node.name.value));
    }
  }
}

function listSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const first = field.arguments?.find((a) => a.name.value === 'first');
  if (first) return Math.max(1, numberOf(first.value, variables));
  return field.name.value === 'answers' ? 20 : 1;
}

function numberOf(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? 20);
  return 20;
}

export const limitsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request }) {
        if (!operation) return;
        const fragments = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
        const count = measure(operation, fragments, request.variables ?? {});
        for (const limit of ['depth', 'aliases', 'fields', 'cost'] as const) {
          if (count[limit] > GRAPHQL_LIMITS[limit]) {
            throw new GraphQLError(`The query is too large: ${limit} ${count[limit]}, at most ${GRAPHQL_LIMITS[limit]} is possible`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
          }
        }
      },
    };
  },
};
