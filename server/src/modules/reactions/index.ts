export { wilson, wilsonSql } from './domain/wilson.ts';
