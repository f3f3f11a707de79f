export { DiskStorage } from './disk-storage.ts';
export type { FileStorage, StoredFile } from './file-storage.ts';
export { acceptUpload, type AcceptedUpload, UploadRefused, type UploadLimits, type UploadRefusal } from './images.ts';
