import type { Params, Route } from './route.ts';

export interface Match {
  route: Route;
  pathname: string;
  params: Params;
  search: URLSearchParams;
}

/** `/questions/:id/:slug?` → an expression with named groups. */
function compile(pattern: string): RegExp {
  const source = pattern.replace(/\/:(\w+)(\?)?/g, (_, name: string, optional?: string) => (optional ? `(?:/(?<${name}>[^/]+))?` : `/(?<${name}>[^/]+)`));
  return new RegExp(`^${source}$`);
}

/** The first route whose pattern fits. */
export function matcher(routes: readonly Route[]) {
  const table = routes.map((route) => ({ route, expression: compile(route.pattern) }));
  return function match(pathname: string, search = ''): Match | undefined {
    for (const { route, expression } of table) {
      const groups = expression.exec(pathname)?.groups ?? (expression.test(pathname) ? {} : undefined);
      if (!groups) continue;
      const params = decode(groups);
      return params && { route, pathname, params, search: new URLSearchParams(search) };
    }
    return undefined;
  };
}

function decode(groups: Record<string, string | undefined>): Params | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).flatMap(([k, v]) => (v === undefined ? [] : [[k, decodeURIComponent(v)]])));
  } catch {
    return undefined; // not UTF-8
  }
}
