import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Public } from '../../../platform/access/allow.ts';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { DEMO_STYLE, demoPage } from './demo-page.ts';

/** A page of somebody's shop with the widget on it, where the demo community is. */
@Controller('demo')
@Public()
export class DemoController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('widget')
  @Header('content-type', 'text/html; charset=utf-8')
  // As strict as a careful shop's: the widget has to live with it.
  @Header('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
  page(): string {
    this.onlyInDemo();
    return demoPage();
  }

  @Get('widget.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    this.onlyInDemo();
    return DEMO_STYLE;
  }

  private onlyInDemo(): void {
    if (this.config.SEED !== 'demo') throw notFound();
  }
}
