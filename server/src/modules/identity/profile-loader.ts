import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/errors.ts';
import { type GqlContext, loader } from '../../platform/graphql/context.ts';
import type { ProfileType } from './graphql/profile.types.ts';
import { ReadProfiles } from './use-cases/read-profiles.ts';

/** Profiles of a request, read together. */
@Injectable()
export class ProfileLoader {
  constructor(private readonly profiles: ReadProfiles) {}

  /** @throws AppError NOT_FOUND */
  async load(context: GqlContext, accountId: string): Promise<ProfileType> {
    const profile = await this.find(context, accountId);
    if (!profile) throw notFound('This member');
    return profile;
  }

  find(context: GqlContext, accountId: string): Promise<ProfileType | null> {
    return loader<string, ProfileType>(context, 'identity.profile', (ids) => this.profiles.byIds(ids)).load(accountId);
  }
}
