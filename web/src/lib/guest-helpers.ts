/** A button on each block of code. Runs again after React has put in new posts. */
export function copyButtons(root: ParentNode = document) {
  const { copy = 'Copy', copied = 'Copied' } = document.documentElement.dataset;
  if (!navigator.clipboard) return;
  for (const pre of root.querySelectorAll<HTMLElement>('.text pre')) {
    if (pre.querySelector('button.copy')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', () => {
      const code = pre.querySelector('code') ?? pre;
      void navigator.clipboard.writeText(code.textContent ?? '').then(() => {
        button.textContent = copied;
        setTimeout(() => { button.textContent = copy; }, 2000);
      });
    });
    pre.append(button);
  }
}

/** Open menus close on a click outside and on Escape, which gives the focus back. */
export function closeMenus() {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  addEventListener('click', (e) => {
    for (const menu of open()) if (!menu.contains(e.target as Node)) menu.open = false;
  });
  addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

/** What scrolls sideways can be scrolled with the keyboard. */
export function focusableScrollers(root: ParentNode = document) {
  for (const el of root.querySelectorAll<HTMLElement>('.text pre, .text table')) {
    if (el.scrollWidth > el.clientWidth) el.tabIndex = 0;
  }
}
