import { Injectable } from '@nestjs/common';
import { type GqlContext, loader } from '../../platform/graphql/context.ts';
import type { RoleGrantType } from './graphql/role-grant.types.ts';
import { ReadViewer } from './use-cases/read-viewer.ts';

/** The roles of accounts, read together. */
@Injectable()
export class GrantLoader {
  constructor(private readonly viewers: ReadViewer) {}

  async load(context: GqlContext, accountId: string): Promise<RoleGrantType[]> {
    return (await loader<string, RoleGrantType[]>(context, 'identity.grants', (ids) => this.viewers.grants(ids)).load(accountId)) ?? [];
  }
}
