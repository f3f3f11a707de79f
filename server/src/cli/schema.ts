import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { Command } from 'commander';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolvers, scalars } from '../resolvers.ts';
import { graphqlOptions } from '../platform/graphql/graphql.module.ts';

/** Without a database: the schema is in the code. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers, scalars, graphqlOptions.buildSchemaOptions);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}

export const schemaCommand = new Command('schema').description('the GraphQL schema').addCommand(
  new Command('print').description('print the schema as SDL').action(async () => void process.stdout.write(await schemaText())),
);
