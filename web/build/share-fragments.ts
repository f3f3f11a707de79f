import type { Plugin } from 'vite';

interface Definition { kind: string; name: { value: string } }

const prefix = 'virtual:gql-fragment/';
const document = /(export const \w+ = )(\{"kind":"Document".*\})( as unknown as)/g;

/** Generated documents repeat every fragment they spread. Here each fragment becomes a module, shipped once. */
export function shareFragments(): Plugin {
  const fragments = new Map<string, string>();
  return {
    name: 'share-fragments',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${prefix}`) ? `export default ${fragments.get(id.slice(prefix.length + 1))!};` : undefined),
    transform(code, id) {
      if (!id.endsWith('.gql.ts')) return undefined;
      const used = new Set<string>();
      const share = (definition: Definition): string => {
        if (definition.kind !== 'FragmentDefinition') return JSON.stringify(definition);
        const name = definition.name.value;
        fragments.set(name, JSON.stringify(definition));
        used.add(name);
        return `fragment${name}`;
      };
      const body = code.replace(document, (_, start: string, json: string, end: string) => {
        const { definitions } = JSON.parse(json) as { definitions: Definition[] };
        return `${start}{kind:"Document",definitions:[${definitions.map(share).join(',')}]}${end}`;
      });
      return { code: [...used].map((name) => `import fragment${name} from '${prefix}${name}';\n`).join('') + body, map: null };
    },
  };
}
