import { Role } from '@helpcommons/shared';
import { registerEnumType } from '@nestjs/graphql';

registerEnumType(Role, { name: 'Role' });
export { Role };
