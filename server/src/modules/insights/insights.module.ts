import { Module } from '@nestjs/common';
import { ExposuresRepository } from './data/exposures.repository.ts';
import { RecordExposure } from './use-cases/record-exposure.ts';

@Module({ providers: [ExposuresRepository, RecordExposure], exports: [RecordExposure] })
export class InsightsModule {}
