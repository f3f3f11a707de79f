import { profilePath } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/errors.ts';
import { type GqlContext, loader } from '../../platform/graphql/context.ts';
import { type ProfileRow, ProfilesRepository } from './data/profiles.repository.ts';
import type { ProfileType } from './graphql/profile.types.ts';

/** Profiles of a request, read together. */
@Injectable()
export class ProfileLoader {
  constructor(private readonly profiles: ProfilesRepository) {}

  /** @throws AppError NOT_FOUND */
  async load(context: GqlContext, accountId: string): Promise<ProfileType> {
    const profile = await this.find(context, accountId);
    if (!profile) throw notFound('This member');
    return profile;
  }

  find(context: GqlContext, accountId: string): Promise<ProfileType | null> {
    return loader<string, ProfileType>(context, 'identity.profile', async (ids) => {
      const rows = await this.profiles.byIds(ids);
      return new Map([...rows].map(([id, row]) => [id, toProfile(row)]));
    }).load(accountId);
  }
}

const toProfile = (row: ProfileRow): ProfileType => ({ ...row, url: profilePath(row.id, row.name) });
