import type { Catalog } from '../catalog.ts';
import error from './error.json';
import home from './home.json';
import problem from './problem.json';
import thread from './thread.json';
import ui from './ui.json';

export default { ...error, ...home, ...problem, ...thread, ...ui } satisfies Catalog;
