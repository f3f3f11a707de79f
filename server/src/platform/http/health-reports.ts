import { Injectable } from '@nestjs/common';

export type Health = 'ok' | 'degraded';

/** What else /health/ready tells, beside PostgreSQL, without which nothing works. */
@Injectable()
export class HealthReports {
  private readonly reports = new Map<string, () => Health>();

  add(name: string, report: () => Health): void {
    this.reports.set(name, report);
  }

  all(): Record<string, Health> {
    return Object.fromEntries([...this.reports].map(([name, report]) => [name, report()]));
  }
}
