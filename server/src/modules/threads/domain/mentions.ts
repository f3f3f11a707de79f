const MAX_WORDS = 4;
const MAX_NAMES = 60;

/** Every name that could be meant: "@Demo Joost, look" gives "Demo", "Demo Joost". Names may hold spaces, so the accounts decide. */
export function mentionCandidates(text: string): string[] {
  const found = new Set<string>();
  for (const [, after] of text.matchAll(/(?:^|[^\p{L}\p{N}_@/.+-])@([^\n@]{1,80})/gu)) {
    const words = (after ?? '').split(' ').slice(0, MAX_WORDS);
    for (let n = 1; n <= words.length; n++) {
      const name = words.slice(0, n).join(' ');
      for (const candidate of [name, name.replace(/[^\p{L}\p{N}]+$/u, '')]) if (candidate.length >= 2 && found.size < MAX_NAMES) found.add(candidate);
    }
  }
  return [...found];
}

/** Of the candidates that exist, the longest at each place: "@Demo Joost" does not mention Demo. */
export function mentionedNames(text: string, existing: ReadonlySet<string>): string[] {
  const names = [...existing].sort((a, b) => b.length - a.length).map((name) => ({ name, lower: name.toLowerCase() }));
  const found = new Set<string>();
  for (const match of text.matchAll(/(?:^|[^\p{L}\p{N}_@/.+-])@(?=([^\n@]{1,80}))/gu)) {
    const after = (match[1] ?? '').toLowerCase();
    const known = names.find((n) => after.startsWith(n.lower) && !/^[\p{L}\p{N}]/u.test(after.slice(n.lower.length)));
    if (known) found.add(known.name);
  }
  return [...found];
}
