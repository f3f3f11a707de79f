import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { Rejection } from '../errors/errors.ts';
import { cleanFileName, extensionOf, withExtension } from './file-name.ts';
import { textTypeOf } from './text-files.ts';

export type UploadRefusal = 'FILE_TOO_LARGE' | 'FILE_TYPE_NOT_ALLOWED' | 'FILE_BROKEN' | 'IMAGE_TOO_LARGE' | 'FILE_EMPTY';

const MESSAGES: Record<UploadRefusal, string> = {
  FILE_TOO_LARGE: 'The file is too large',
  FILE_TYPE_NOT_ALLOWED: 'Files of this type cannot be uploaded',
  FILE_BROKEN: 'The file cannot be read',
  IMAGE_TOO_LARGE: 'The image has too many pixels',
  FILE_EMPTY: 'The file is empty',
};

/** A file that is not taken, and why. */
export class UploadRefused extends Rejection {
  override name = 'UploadRefused';
  constructor(override readonly code: UploadRefusal) {
    super(code, MESSAGES[code]);
  }
}

export interface UploadLimits {
  /** Size of the file as it is sent. */
  readonly maxBytes: number;
  /** Pixels of an image, over all frames of an animation. */
  readonly maxPixels: number;
}

const DEFAULT_LIMITS: UploadLimits = { maxBytes: 10 * 1024 * 1024, maxPixels: 40_000_000 };

export interface AcceptedUpload {
  /** An image may be shown within a page; any other file is only offered for download. */
  readonly kind: 'image' | 'file';
  readonly mime: string;
  /** What is to be kept: an image made anew, any other file as it came. */
  readonly bytes: Uint8Array;
  readonly width?: number;
  readonly height?: number;
  /** Safe to show and to offer as file name, with the extension of its content. */
  readonly name: string;
}

const IMAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['image/png', ['png', 'apng']],
  ['image/apng', ['png', 'apng']],
  ['image/jpeg', ['jpg', 'jpeg', 'jfif']],
  ['image/webp', ['webp']],
  ['image/gif', ['gif']],
  ['image/avif', ['avif']],
]);
const IMAGE_EXTENSIONS = [...IMAGES.values()].flat();
const FILES: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['application/zip', 'zip'],
]);

/** Longer than any screen; the format cannot hold more than 16,383 either way. */
const MAX_WIDTH = 4_096;
const MAX_HEIGHT = 16_383;

/**
 * Decides by its content whether an upload is taken. Images are decoded and made anew, so that neither metadata (places!)
 * nor anything hidden in them survives. SVG and HTML are never taken, nor is a file whose name claims another type.
 * @throws UploadRefused
 */
export async function acceptUpload(bytes: Uint8Array, declaredName: string, limits: Partial<UploadLimits> = {}): Promise<AcceptedUpload> {
  const { maxBytes, maxPixels } = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.byteLength === 0) throw new UploadRefused('FILE_EMPTY');
  if (bytes.byteLength > maxBytes) throw new UploadRefused('FILE_TOO_LARGE');
  const name = cleanFileName(declaredName);
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type && IMAGES.has(type.mime)) return acceptImage(bytes, name, maxPixels);
  return acceptFile(bytes, name, type?.mime);
}

function acceptFile(bytes: Uint8Array, name: string, detected: string | undefined): AcceptedUpload {
  const extension = extensionOf(name);
  const mime = detected === undefined ? textTypeOf(bytes, extension) : FILES.get(detected) === extension ? detected : undefined;
  if (mime === undefined) throw new UploadRefused('FILE_TYPE_NOT_ALLOWED');
  return { kind: 'file', mime, bytes, name };
}

async function acceptImage(bytes: Uint8Array, name: string, maxPixels: number): Promise<AcceptedUpload> {
  const extension = extensionOf(name);
  if (extension !== '' && !IMAGE_EXTENSIONS.includes(extension)) throw new UploadRefused('FILE_TYPE_NOT_ALLOWED');
  const source = await metadata(bytes);
  if (source.width * source.height * source.pages > maxPixels) throw new UploadRefused('IMAGE_TOO_LARGE');
  try {
    const { data, info } = await sharp(bytes, { animated: source.pages > 1, limitInputPixels: maxPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .webp(source.lossless ? { lossless: true, effort: 2 } : { quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const height = info.pageHeight ?? info.height;
    return { kind: 'image', mime: 'image/webp', bytes: data, width: info.width, height, name: withExtension(name, 'webp') };
  } catch {
    throw new UploadRefused('FILE_BROKEN');
  }
}

async function metadata(bytes: Uint8Array): Promise<{ width: number; height: number; pages: number; lossless: boolean }> {
  try {
    // Without a limit here, because only the header is read and its numbers are judged by the caller.
    const { width, height, pageHeight, pages, format } = await sharp(bytes, { animated: true, limitInputPixels: false }).metadata();
    return { width, height: pageHeight ?? height, pages: pages ?? 1, lossless: format === 'png' && width * height < 4_000_000 };
  } catch {
    throw new UploadRefused('FILE_BROKEN');
  }
}
