import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, isLeafType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { TestApp } from './app.ts';

/** Values of arguments as GraphQL writes them, by `field.argument` or by `argument`. */
export type ArgumentValues = Record<string, readonly string[]>;

/**
 * Requests for each field of Query and each value of its arguments: all that can be asked for from there without more arguments. Every type is taken apart where
 * it comes first, and has its id and nothing else wherever it comes again, so that a request stays within what is allowed from outside.
 */
export function crawlQueries(t: TestApp, values: ArgumentValues): string[] {
  const { schema } = t.app.get(GraphQLSchemaHost);
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => calls(field, values).flatMap((call) => selections(field.type).map((fields) => `{ ${call}${fields} }`)));
}

/** The field with each value that fits its arguments; none where a required one is unknown. */
function calls(field: GraphQLField<unknown, unknown>, values: ArgumentValues): string[] {
  let found = [''];
  for (const arg of field.args) {
    const known = values[`${field.name}.${arg.name}`] ?? values[arg.name];
    if (known) found = found.flatMap((so) => known.map((value) => `${so} ${arg.name}: ${value}`));
    else if (isRequired(arg)) return [];
  }
  return found.map((args) => (args === '' ? field.name : `${field.name}(${args})`));
}

interface Node { type: GraphQLNamedType; below: { name: string; node: Node }[]; leaves: string[] }

const nodeOf = (type: GraphQLOutputType): Node => ({ type: getNamedType(type), below: [], leaves: ['__typename'] });
const isRequired = (arg: { type: unknown; defaultValue?: unknown }) => isNonNullType(arg.type) && arg.defaultValue === undefined;

/** More than one where a single request would ask for more than is allowed. */
function selections(type: GraphQLOutputType): string[] {
  const root = nodeOf(type);
  const seen = new Set<string>();
  const next = [root];
  for (let node = next.shift(); node; node = next.shift()) {
    const again = seen.has(node.type.name);
    seen.add(node.type.name);
    if (again) addId(node);
    else next.push(...expand(node));
  }
  if (size(root) <= MOST_FIELDS) return [print(root)];
  return root.below.map((below) => print({ ...root, below: [below] }));
}

const MOST_FIELDS = 500;
const size = (node: Node): number => node.leaves.length + node.below.reduce((sum, below) => sum + 1 + size(below.node), 0);

/** Adds the fields; gives the nodes below. */
function expand(node: Node): Node[] {
  if (!isObjectType(node.type)) return [];
  for (const field of Object.values(node.type.getFields())) {
    if (field.args.some(isRequired)) continue;
    const few = field.args.some((arg) => arg.name === 'first') ? '(first: 2)' : '';
    if (isLeafType(getNamedType(field.type))) node.leaves.push(field.name);
    else node.below.push({ name: field.name + few, node: nodeOf(field.type) });
  }
  return node.below.map((b) => b.node);
}

function addId(node: Node): void {
  if (isObjectType(node.type) && 'id' in node.type.getFields()) node.leaves.push('id');
}

function print(node: Node): string {
  if (isLeafType(node.type)) return '';
  if (isUnionType(node.type)) return ' { __typename }';
  return ` { ${[...node.leaves, ...node.below.map(({ name, node: below }) => `${name}${print(below)}`)].join(' ')} }`;
}
