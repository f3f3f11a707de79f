import { AccountState, Role, SanctionKind } from '@helpcommons/shared';
import { registerEnumType } from '@nestjs/graphql';

registerEnumType(AccountState, { name: 'AccountState' });
registerEnumType(Role, { name: 'Role' });
registerEnumType(SanctionKind, { name: 'SanctionKind' });
export { AccountState, Role, SanctionKind };
