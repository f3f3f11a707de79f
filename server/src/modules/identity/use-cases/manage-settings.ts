import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { DEFAULT_SETTINGS, isSetting, type SettingName, settingFromText, settingProblem } from '../../../platform/config/default-settings.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { administrator } from './in-person.ts';

export interface SettingRow {
  name: SettingName;
  value: string;
  default: string;
}

@Injectable()
export class ManageSettings {
  private readonly log = new Logger(ManageSettings.name);

  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  list(actor: Actor): SettingRow[] {
    administrator(actor);
    return (Object.keys(DEFAULT_SETTINGS) as SettingName[]).map((name) => this.one(name));
  }

  /** @throws InvalidInput, AppError NOT_FOUND */
  async set(actor: Actor, name: string, text: string): Promise<SettingRow> {
    administrator(actor);
    if (!isSetting(name)) throw notFound(`The setting ${name}`);
    const value = settingFromText(name, cleanText(text));
    const problem = settingProblem(name, value);
    new Validation().problem('value', problem === undefined ? undefined : { code: 'INVALID', message: problem }).done();
    await this.db.transaction(async () => {
      const before = this.settings.get(name);
      await this.settings.set(name, value);
      if (before !== value) await this.audit.record(actor, { action: 'setting.change', subject: { type: 'setting', id: name }, before: { value: before }, after: { value } });
    });
    this.log.log(`${actor.accountId ?? actor.kind} set ${name} to ${String(value)}`);
    return this.one(name);
  }

  private one(name: SettingName): SettingRow {
    return { name, value: String(this.settings.get(name)), default: String(DEFAULT_SETTINGS[name]) };
  }
}
