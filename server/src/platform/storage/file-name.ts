const MAX_LENGTH = 100;

/** The last part of a name, without what could mislead a reader, a shell or a header. */
export function cleanFileName(declared: string): string {
  const base = declared.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/, '');
  const extension = extensionOf(clean);
  const stem = extension === '' ? clean : clean.slice(0, -extension.length - 1);
  const short = [...stem.replace(/^[ .]+/, '')].slice(0, MAX_LENGTH - extension.length - 1).join('') || 'file';
  return extension === '' ? short : `${short}.${extension}`;
}

/** In lower case and without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function withExtension(name: string, extension: string): string {
  const old = extensionOf(name);
  return `${old === '' ? name : name.slice(0, -old.length - 1)}.${extension}`;
}
