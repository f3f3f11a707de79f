/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { buildSchema, isAbstractType, parse, visit } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { possibleTypes } from '../src/lib/possible-types.ts';

const schema = buildSchema(readFileSync('../shared/graphql/schema.graphql', 'utf8'));

test('fragments fit types that the cache knows: the fields of others would be lost', () => {
  const unknown: string[] = [];
  for (const file of (readdirSync('src', { recursive: true }) as string[]).filter((f) => f.endsWith('.graphql'))) {
    const note = ({ typeCondition }: { typeCondition?: { name: { value: string } } | undefined }) => {
      const name = typeCondition?.name.value ?? '';
      if (isAbstractType(schema.getType(name)) && !(name in possibleTypes)) unknown.push(`${file}: ${name}`);
    };
    visit(parse(readFileSync(path.join('src', file), 'utf8')), { FragmentDefinition: note, InlineFragment: note });
  }
  expect(unknown).toEqual([]);
  for (const [name, types] of Object.entries(possibleTypes)) {
    const type = schema.getType(name);
    expect(isAbstractType(type) && schema.getPossibleTypes(type).map((t) => t.name).sort()).toEqual(types);
  }
});
