import { AccountsResolver } from './graphql/accounts.resolver.ts';
import { AuditResolver } from './graphql/audit.resolver.ts';
import { MergingResolver } from './graphql/merging.resolver.ts';
import { OperationsResolver } from './graphql/operations.resolver.ts';
import { OwnAccountResolver } from './graphql/own-account.resolver.ts';
import { ProfileResolver } from './graphql/profile.resolver.ts';
import { SignInResolver } from './graphql/sign-in.resolver.ts';
import { OwnSilenceResolver, SanctionResolver, StaffNoteResolver, StaffRecordMutations, StaffRecordResolver } from './graphql/staff-record.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';

export const identityResolvers = [AccountsResolver, AuditResolver, MergingResolver, OperationsResolver, OwnAccountResolver, ProfileResolver, SignInResolver, ViewerResolver, StaffRecordResolver, SanctionResolver, StaffNoteResolver, OwnSilenceResolver, StaffRecordMutations];
