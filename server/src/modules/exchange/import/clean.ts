import { markdownToText } from '../../../platform/markdown/index.ts';

const EXCERPT = 240;
/** What PostgreSQL cannot hold, and what changes the direction of everything behind it. */
// eslint-disable-next-line no-control-regex -- removing them is the point
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

export const cleanImported = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWANTED, '');
export const cleanLine = (text: string, max: number): string => cleanImported(text).replace(/\s+/g, ' ').trim().slice(0, max).toWellFormed();
export const excerptOf = (markdown: string): string => markdownToText(markdown, EXCERPT);
