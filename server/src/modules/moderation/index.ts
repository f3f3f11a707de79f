export type { ItemRow, ReportRow } from './domain/records.ts';
export { Decision, ReportReason, ReviewKind, ReviewState } from './graphql/enums.ts';
export { ModerationModule } from './moderation.module.ts';
export { ScreeningModule } from './screening.module.ts';
export { DecideItem, type DecideInput } from './use-cases/decide-item.ts';
export { ItemDetails } from './use-cases/item-details.ts';
export { TrainModel } from './use-cases/screening/train-model.ts';
export { ReadQueue, type QueueQuery } from './use-cases/read-queue.ts';
export { ReportContent, type ReportInput } from './use-cases/report-content.ts';
