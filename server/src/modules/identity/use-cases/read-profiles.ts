import { profilePath } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type ProfileRow, ProfilesRepository } from '../data/profiles.repository.ts';

export interface Profile extends ProfileRow {
  url: string;
}

@Injectable()
export class ReadProfiles {
  constructor(private readonly profiles: ProfilesRepository) {}

  async byIds(ids: readonly string[]): Promise<Map<string, Profile>> {
    const rows = await this.profiles.byIds(ids);
    return new Map([...rows].map(([id, row]) => [id, { ...row, url: profilePath(id, row.name) }]));
  }
}
