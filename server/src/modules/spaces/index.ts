export type { SpaceView } from './domain/space-tree.ts';
export { SpaceType } from './graphql/space.types.ts';
export { TagType } from './graphql/tag.types.ts';
export { SpacesModule } from './spaces.module.ts';
export { ReadCommunity } from './use-cases/read-community.ts';
export { SpaceCatalog } from './use-cases/space-catalog.ts';
