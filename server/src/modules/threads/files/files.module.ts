import { Module } from '@nestjs/common';
import { AccessModule } from '../../../platform/access/access.module.ts';
import { FilesController } from './files.controller.ts';
import { FilesRepository } from './files.repository.ts';
import { ReadFile } from './read-file.ts';
import { fileStorageProvider } from './storage.provider.ts';
import { UploadFile } from './upload-file.ts';

@Module({ imports: [AccessModule], controllers: [FilesController], providers: [FilesRepository, fileStorageProvider, UploadFile, ReadFile] })
export class FilesModule {}
