export { InsightsModule } from './insights.module.ts';
export { type Exposure, RecordExposure } from './use-cases/record-exposure.ts';
