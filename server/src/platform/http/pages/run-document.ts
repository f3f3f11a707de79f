import { type DocumentNode, execute, type ExecutionResult, type FieldNode, type GraphQLSchema, Kind, validate, visit } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { PageContext } from './page-context.ts';

type Variables = Record<string, unknown>;
type Run = (variables: Variables, context: PageContext) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Runs documents in process: same resolvers, guards, pipes and loaders as over HTTP, without HTTP.
 * A document is parsed when the web is built, validated and compiled at its first use.
 */
export function documentRunner(schema: () => GraphQLSchema) {
  const prepared = new WeakMap<DocumentNode, Run>();

  function prepare(source: DocumentNode): Run {
    // A copy: graphql-jit writes conditions (@include) onto the nodes it compiles, and documents share fragments.
    const document = withTypenames(structuredClone(source));
    const errors = validate(schema(), document);
    if (errors.length) throw new AggregateError(errors, errors.map((e) => e.message).join('; '));
    const compiled = compileQuery(schema(), document);
    if (isCompiledQuery(compiled)) return (variables, context) => compiled.query(undefined, context, variables) as Promise<ExecutionResult>;
    return (variables, context) => execute({ schema: schema(), document, variableValues: variables, contextValue: context });
  }

  return async function run(document: DocumentNode, variables: unknown, context: PageContext): Promise<unknown> {
    let execution = prepared.get(document);
    if (!execution) prepared.set(document, (execution = prepare(document)));
    const { data, errors } = await execution(variables as Variables, context);
    if (errors?.length) throw errors[0]!;
    return data;
  };
}

const typename = (): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } });

/** The browser's cache keys things by type and id; its own queries ask for the type everywhere, so pages do too. */
const withTypenames = (document: DocumentNode): DocumentNode => visit(document, {
  SelectionSet: {
    enter(node, _key, parent) {
      const operation = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const there = node.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename');
      return operation || there ? undefined : { ...node, selections: [...node.selections, typename()] };
    },
  },
});
