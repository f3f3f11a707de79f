import article from './article.json';
import ask from './ask.json';
import edit from './edit.json';
import error from './error.json';
import home from './home.json';
import knowledge from './knowledge.json';
import problem from './problem.json';
import profile from './profile.json';
import space from './space.json';
import tags from './tags.json';
import thread from './thread.json';
import ui from './ui.json';

export default { ...article, ...ask, ...edit, ...error, ...home, ...knowledge, ...problem, ...profile, ...space, ...tags, ...thread, ...ui };
