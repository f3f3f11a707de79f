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

/** A link to a post is handed to what the device shares with, or copied; without either it is a link like any other. */
export function shareLinks() {
  addEventListener('click', (e) => {
    const link = e.target instanceof Element ? e.target.closest<HTMLAnchorElement>('a[data-share]') : null;
    if (!link || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    const { href, textContent: before } = link;
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      e.preventDefault();
      void navigator.share({ title: document.title, url: href }).catch(() => undefined); // closed again: nothing to tell
    } else if (navigator.clipboard) {
      e.preventDefault();
      void navigator.clipboard.writeText(href).then(() => {
        link.textContent = document.documentElement.dataset['copied'] ?? 'Copied';
        setTimeout(() => { link.textContent = before; }, 2000);
      });
    }
  });
}

/** Images that are shown smaller than they are open at a press, on the whole screen. Escape or another press closes them. */
export function zoomableImages(root: ParentNode = document) {
  for (const image of root.querySelectorAll<HTMLImageElement>('.text img:not(a img, [role])')) {
    const offer = () => {
      if (image.naturalWidth <= image.clientWidth * 1.1) return;
      image.role = 'button';
      image.tabIndex = 0;
      image.ariaLabel = image.alt || (document.documentElement.dataset['enlarge'] ?? 'Enlarge');
      image.addEventListener('click', () => zoom(image));
      image.addEventListener('keydown', (e) => {
        if (e.key !== 'Enter' && e.key !== ' ') return;
        e.preventDefault();
        zoom(image);
      });
    };
    if (image.complete) offer();
    else image.addEventListener('load', offer, { once: true });
  }
}

function zoom({ src, alt }: HTMLImageElement) {
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom';
  dialog.ariaLabel = alt;
  const image = document.createElement('img');
  image.src = src;
  image.alt = alt;
  dialog.append(image);
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
