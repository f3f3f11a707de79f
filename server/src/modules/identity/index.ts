export { IdentityModule } from './identity.module.ts';
export { ProfileLoader } from './profile-loader.ts';
export { ProfileType } from './graphql/profile.types.ts';
export { RoleGrantType } from './graphql/role-grant.types.ts';
export { ViewerType } from './graphql/viewer.types.ts';
export { Role as RoleEnum } from './graphql/enums.ts';
export { Passwords } from './passwords.ts';
