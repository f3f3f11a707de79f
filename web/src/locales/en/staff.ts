import admin from './admin.json' with { type: 'json' };
import audit from './audit.json' with { type: 'json' };
import knowledge from './knowledge.json' with { type: 'json' };
import moderation from './moderation.json' with { type: 'json' };
import opportunity from './opportunity.json' with { type: 'json' };
import person from './person.json' with { type: 'json' };
import refusal from './refusal.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import revise from './revise.json' with { type: 'json' };
import review from './review.json' with { type: 'json' };
import rule from './rule.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import tools from './tools.json' with { type: 'json' };
import webhook from './webhook.json' with { type: 'json' };

/** Texts of the pages that are for staff, and of others that few people see: loaded with the first of them. */
export default { ...admin, ...audit, ...knowledge, ...moderation, ...opportunity, ...person, ...refusal, ...report, ...revise, ...review, ...rule, ...search, ...settings, ...tools, ...webhook };
