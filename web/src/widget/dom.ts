type Child = Node | string | undefined;
type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** An element with attributes, listeners (`onclick: …`) and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

interface TrustedHtmlPolicy { createHTML(html: string): string }
interface TrustedTypes { createPolicy(name: string, rules: TrustedHtmlPolicy): TrustedHtmlPolicy }

let policy: TrustedHtmlPolicy | undefined;

/** HTML that the community made safe. A site that forbids even that shows the text. */
export function setHtml(element: Element, html: string, text: string): void {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('helpcommons-widget', { createHTML: (safe) => safe }) ?? { createHTML: (safe) => safe };
    element.innerHTML = policy.createHTML(html);
  } catch {
    element.textContent = text;
  }
}
