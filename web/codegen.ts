import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { ID: 'string', DateTime: 'string' };

export default {
  schema: '../shared/graphql/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/generated/gql-types.ts': { plugins: ['typescript'], config: { scalars, enumsAsTypes: true } },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.gql.ts', baseTypesPath: 'generated/gql-types.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        dedupeFragments: true,
        nonOptionalTypename: true,
        importExtension: '.ts',
      },
    },
  },
} satisfies CodegenConfig;
