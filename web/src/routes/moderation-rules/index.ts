import { form, page, stay } from '../../lib/route.ts';
import {
  CreateScreeningRuleDocument, DeleteScreeningRuleDocument, EditScreeningRuleDocument, ModerationRulesPageDocument, type ModerationRulesPageQuery, SetScreeningRuleModeDocument,
} from './moderation-rules.gql.ts';
import { modeOf, RULES, ruleInput, trialOf } from './input.ts';
import { ModerationRulesPage } from './page.tsx';

const of = form<ModerationRulesPageQuery>();

export default page({
  query: ModerationRulesPageDocument,
  variables: (_, search) => trialOf(search),
  head: (_, t) => ({ title: `${t('rule.title')} – ${t('moderation.title')}`, robots: 'noindex' }),
  Page: ModerationRulesPage,
  forms: {
    create: of({ document: CreateScreeningRuleDocument, variables: (_, v) => ({ input: ruleInput(v) }), location: (_, { createScreeningRule: r }) => (r.__typename === 'ScreeningRulePayload' ? `${RULES}#${r.rule.id}` : RULES) }),
    edit: of({ document: EditScreeningRuleDocument, variables: (_, v) => ({ id: v['rule'] ?? '', input: ruleInput(v) }), location: (_, __, v) => `${RULES}#${v['rule'] ?? ''}`, merge: stay }),
    mode: of({ document: SetScreeningRuleModeDocument, variables: (_, v) => ({ id: v['rule'] ?? '', mode: modeOf(v['mode']) }), location: (_, __, v) => `${RULES}#${v['rule'] ?? ''}`, merge: stay }),
    remove: of({ document: DeleteScreeningRuleDocument, variables: (_, v) => ({ id: v['rule'] ?? '' }), location: () => RULES }),
  },
});
