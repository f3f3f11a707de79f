import accept from './accept.json' with { type: 'json' };
import account from './account.json' with { type: 'json' };
import article from './article.json' with { type: 'json' };
import ask from './ask.json' with { type: 'json' };
import edit from './edit.json' with { type: 'json' };
import error from './error.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import notification from './notification.json' with { type: 'json' };
import problem from './problem.json' with { type: 'json' };
import profile from './profile.json' with { type: 'json' };
import sale from './sale.json' with { type: 'json' };
import space from './space.json' with { type: 'json' };
import tags from './tags.json' with { type: 'json' };
import thread from './thread.json' with { type: 'json' };
import trust from './trust.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };

/** Texts that every visitor gets; one file a feature. Ids start with the name of their file. What only staff sees is in `staff.ts`. */
export default { ...accept, ...account, ...article, ...ask, ...edit, ...error, ...home, ...notification, ...problem, ...profile, ...sale, ...space, ...tags, ...thread, ...trust, ...ui };
