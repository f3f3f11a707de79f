import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../access/allow.ts';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process answers. Touches nothing. */
  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'ok' };
  }

  /** PostgreSQL answers too. 503 when it does not within 2 s. */
  @Get('ready')
  async ready() {
    const asked = this.dataSource.query('select 1').then(() => true, () => false);
    const late = new Promise<boolean>((r) => setTimeout(() => r(false), 2000).unref());
    if (!(await Promise.race([asked, late]))) throw new ServiceUnavailableException('PostgreSQL does not answer');
    return { status: 'ok', postgres: 'ok' };
  }
}
