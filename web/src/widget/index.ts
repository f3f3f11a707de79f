import { TAG, widgetElement } from './element.ts';

/** One script tag: `<script src="https://…/widget.js" defer data-space="…" data-locale="nl"></script>`. */
const script = document.currentScript;

if (script instanceof HTMLScriptElement && !customElements.get(TAG)) {
  const { space, locale } = script.dataset;
  customElements.define(TAG, widgetElement({ base: new URL('.', script.src).href, space, locale }));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', insert, { once: true });
  else insert();
}

/** A button in the corner, unless the page has placed the element itself. */
function insert(): void {
  if (document.querySelector(TAG)) return;
  const element = document.createElement(TAG);
  element.setAttribute('floating', '');
  document.body.append(element);
}
