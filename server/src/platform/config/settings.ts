import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Broadcast } from '../events/broadcast.ts';
import { Database } from '../database/database.ts';
import { DEFAULT_SETTINGS, type Settings as Values, type SettingName, settingProblem } from './default-settings.ts';

/** Numbers and switches of the domain. A change is there on every node at once, without a restart. */
@Injectable()
export class Settings implements OnApplicationBootstrap {
  private readonly log = new Logger(Settings.name);
  private readonly listeners = new Set<() => void>();
  private values: Values = DEFAULT_SETTINGS;

  constructor(
    private readonly db: Database,
    private readonly broadcast: Broadcast,
  ) {}

  async onApplicationBootstrap() {
    // Without the database the values stay as they are; coming back loads them.
    for (const topic of ['settings', 'reconnected']) this.broadcast.on(topic, () => void this.load().catch((e: unknown) => this.log.warn(`Settings were not read: ${String(e)}`)));
    await this.load();
  }

  get<N extends SettingName>(name: N): Values[N] {
    return this.values[name];
  }

  /** Called when this node knows the settings anew. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  all(): Values {
    return this.values;
  }

  /** @throws TypeError saying what the setting takes */
  async set(name: SettingName, value: unknown): Promise<void> {
    const problem = settingProblem(name, value);
    if (problem) throw new TypeError(problem);
    await this.db.transaction(async () => {
      await this.db.query(`insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value, updated_at = now()`, [name, JSON.stringify({ value })]);
      await this.broadcast.send('settings', {});
    });
    await this.load();
  }

  async load() {
    const rows = await this.db.query<{ key: string; value: { value: unknown } }>('select key, value from setting');
    const stored = Object.fromEntries(rows.filter((r) => r.key in DEFAULT_SETTINGS).map((r) => [r.key, r.value.value]));
    this.values = { ...DEFAULT_SETTINGS, ...stored };
    for (const listener of this.listeners) listener();
  }
}
