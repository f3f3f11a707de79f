import { expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { createTestApp } from '../../../test/app.ts';

test('what is served is what the committed schema promises: no resolver is left out of it', async () => {
  const t = await createTestApp();
  const { schema } = t.app.get(GraphQLSchemaHost, { strict: false });
  await t.close();
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync('../shared/graphql/schema.graphql', 'utf8'));
});
