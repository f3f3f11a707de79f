export { SpacesModule } from './spaces.module.ts';
export { ReadCommunity } from './use-cases/read-community.ts';
