import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../access/allow.ts';
import { HealthReports } from './health-reports.ts';

@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: HealthReports,
  ) {}

  /** The process answers. Touches nothing. */
  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'ok' };
  }

  /** PostgreSQL answers too. 503 when it does not within 2 s; degraded: something else is out of reach, and something answers in its place. */
  @Get('ready')
  async ready() {
    const asked = this.dataSource.query('select 1').then(() => true, () => false);
    const late = new Promise<boolean>((r) => setTimeout(() => r(false), 2000).unref());
    if (!(await Promise.race([asked, late]))) throw new ServiceUnavailableException('PostgreSQL does not answer');
    const others = this.reports.all();
    return { status: Object.values(others).includes('degraded') ? 'degraded' : 'ok', postgres: 'ok', ...others };
  }
}
