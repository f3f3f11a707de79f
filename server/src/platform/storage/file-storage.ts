import type { Readable } from 'node:stream';

/** A file that is kept. */
export interface StoredFile {
  readonly stream: Readable;
  /** In bytes. */
  readonly size: number;
}

/**
 * Where uploaded files are kept. A key is one to four parts of letters, digits, `.`, `_` and `-`, joined by `/`; no part
 * begins with a dot. Anything else is refused with a RangeError.
 */
export interface FileStorage {
  /** Keeps the bytes under the key, in place of what was there; done when they are safe. `mime` is for stores that serve files themselves. */
  put(key: string, bytes: Uint8Array, mime: string): Promise<void>;
  /** The file, or undefined when there is none. Whoever asks reads the stream to its end or destroys it. */
  get(key: string): Promise<StoredFile | undefined>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
}
