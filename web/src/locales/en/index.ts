import error from './error.json';
import home from './home.json';
import problem from './problem.json';
import thread from './thread.json';
import ui from './ui.json';

/** All texts; one file a feature. Ids start with the name of their file. */
export default { ...error, ...home, ...problem, ...thread, ...ui };
