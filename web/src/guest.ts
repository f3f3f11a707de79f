// All the JavaScript a guest gets before acting. The app (React, Apollo, router) is imported at the first touch of a control.
// Links are no such sign: a press on one is a page load, which the app would only delay.
import { closeMenus, copyButtons, focusableScrollers, shareLinks, zoomableImages } from './lib/guest-helpers.ts';
import { relativeTimes } from './lib/relative-times.ts';
import './ui/style.css';

const control = 'button, input:not([type=search], [role=combobox]), textarea, select, [contenteditable]';
let app: Promise<unknown> | undefined;
// A failed import (offline, new deployment) changes nothing for the visitor: links and forms go on working natively.
const loadApp = () => void (app ??= import('./app.tsx').catch(() => (app = undefined)));
const onIntent = (target: unknown) => target instanceof Element && target.closest(control) && loadApp();

for (const type of ['pointerover', 'pointerdown', 'touchstart', 'keydown', 'focusin']) {
  addEventListener(type, (e) => onIntent(e.target), { capture: true, passive: true });
}
const searchBox = '.suggests input';
const onSearch = (target: unknown) => target instanceof HTMLInputElement && target.matches(searchBox) && void import('./lib/suggest.ts').then((m) => m.suggest(target)).catch(() => undefined);
addEventListener('focusin', (e) => onSearch(e.target));
onSearch(document.activeElement);
onIntent(document.activeElement); // focused before this script ran
// Members act on most pages; and in development hot updates need the app.
if ('member' in document.documentElement.dataset || import.meta.env.DEV) (window.requestIdleCallback ?? setTimeout)(loadApp);

relativeTimes();
copyButtons();
focusableScrollers();
addEventListener('resize', () => focusableScrollers()); // a phone that is turned
closeMenus();
shareLinks();
zoomableImages();
