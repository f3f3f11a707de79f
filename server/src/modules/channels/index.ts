export { ChannelsModule } from './channels.module.ts';
export type { Calibration } from './domain/calibration.ts';
export { AnswerRules } from './use-cases/answer-rules.ts';
export { CalibrateAnswers } from './use-cases/calibrate-answers.ts';
