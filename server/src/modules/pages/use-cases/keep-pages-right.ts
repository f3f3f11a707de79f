import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Broadcast, LOST, RECONNECTED } from '../../../platform/events/broadcast.ts';
import { KeptPages } from '../../../platform/http/pages/kept/kept-pages.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { PAGES_CHANGED, type PagesChanged } from './tell-pages.ts';

const MEGABYTE = 1024 * 1024;

/** The pages that this node keeps for guests: what has changed goes. */
@Injectable()
export class KeepPagesRight implements OnApplicationBootstrap {
  constructor(
    private readonly pages: KeptPages,
    private readonly broadcast: Broadcast,
    private readonly settings: Settings,
    private readonly spaces: SpaceCatalog,
  ) {}

  onApplicationBootstrap() {
    const { pages, broadcast } = this;
    broadcast.on(PAGES_CHANGED, (payload) => {
      const { keys } = payload as PagesChanged;
      if (keys) pages.drop(keys);
      else pages.clear();
    });
    broadcast.on(LOST, () => pages.deaf());
    broadcast.on(RECONNECTED, () => pages.hear());
    // Once this node itself knows the change, also what was made a moment ago goes, from the old spaces or settings.
    this.spaces.onChange(() => pages.clear());
    this.settings.onChange(() => this.resize());
    this.resize();
  }

  private resize() {
    this.pages.clear();
    this.pages.resize({ bytes: this.settings.get('pages.kept.megabytes') * MEGABYTE, seconds: this.settings.get('pages.kept.seconds') });
  }
}
