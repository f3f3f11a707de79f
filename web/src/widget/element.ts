import { Api } from './api.ts';
import { h } from './dom.ts';
import { Panel } from './panel.ts';
import { css } from './style.ts';
import { textsFor } from './texts.ts';

/** Where the script came from, and what its tag says. */
export interface Origin {
  /** Of the community, with a slash at its end. */
  base: string;
  space: string | undefined;
  locale: string | undefined;
}

export const TAG = 'helpcommons-widget';

/**
 * `<helpcommons-widget space="…" locale="…">`: a button that opens help. Attributes win over those of the script tag; the language
 * is otherwise the page's. Nothing is loaded until somebody opens it.
 */
export const widgetElement = ({ base, space, locale }: Origin) =>
  class HelpcommonsWidget extends HTMLElement {
    private panel: Panel | undefined;
    private readonly launch = h('button', { type: 'button', class: 'launch', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', onclick: () => this.open() });

    connectedCallback(): void {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      this.launch.textContent = textsFor(this.locale()).open;
      this.launch.lang = this.locale();
      root.append(this.launch);
    }

    /** For the page's own links and buttons: `document.querySelector('helpcommons-widget').open()`. */
    open(): void {
      this.panel ??= this.makePanel();
      this.launch.setAttribute('aria-expanded', 'true');
      this.panel.open();
    }

    private makePanel(): Panel {
      const language = this.locale();
      const panel = new Panel(new Api(base, this.getAttribute('space') ?? space ?? '', language), textsFor(language));
      panel.dialog.lang = language;
      panel.dialog.addEventListener('close', () => {
        this.launch.setAttribute('aria-expanded', 'false');
        this.launch.focus();
      });
      this.shadowRoot!.append(panel.dialog);
      return panel;
    }

    private locale(): string {
      return this.getAttribute('locale') || locale || document.documentElement.lang || 'en';
    }
  };
