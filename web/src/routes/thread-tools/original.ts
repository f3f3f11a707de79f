/** People paste an address; the id in it is what counts. */
export const threadIdOf = (address: string): string => /\/questions\/([^/?#\s]+)/.exec(address)?.[1] ?? address.trim();
