import { ScreeningKind } from '@helpcommons/shared';
import { Validation } from '../../../../platform/errors/validation.ts';
import { type Actor, isMember, type Member } from '../../../../platform/access/actor.ts';
import { forbidden, unauthenticated } from '../../../../platform/errors/errors.ts';
import { moderatedBy } from '../../domain/policy.ts';
import { isBuiltIn, RuleProblem, type RuleRow, type TextRule, textRule } from '../../domain/screening/rules.ts';

export interface RuleInput {
  kind: ScreeningKind;
  name?: string | undefined;
  locale?: string | undefined;
  text: string;
}
export type CheckedRule = Pick<RuleRow, 'kind' | 'name' | 'locale' | 'text'>;

const LIMIT = { name: 100, words: 20_000, pattern: 500 };

/** Rules hold for everybody, so those who moderate everything keep them. */
export const keepsRules = (actor: Actor): actor is Member => isMember(actor) && actor.state === 'active' && moderatedBy(actor) === 'all';

export function ruleKeeper(actor: Actor): Member {
  if (!isMember(actor)) throw unauthenticated();
  if (!keepsRules(actor)) throw forbidden();
  return actor;
}

/** Words or a pattern as they can be stored, and ready to be used. @throws InvalidInput */
export function checkRule({ kind, name, locale, text }: RuleInput): { checked: CheckedRule; rule: TextRule } {
  const v = new Validation();
  if (isBuiltIn(kind)) v.add('kind', 'INVALID', 'is word or pattern');
  if (locale && !/^[a-z]{2,3}$/.test(locale)) v.add('locale', 'INVALID', 'is a language code of two or three letters');
  const called = v.text('name', name, { max: LIMIT.name });
  const kept = v.text('text', text, { max: kind === ScreeningKind.WORD ? LIMIT.words : LIMIT.pattern, raw: true, required: true }).trim();
  const checked = { kind, name: called, locale: locale || null, text: kept };
  const rule = kept === '' || isBuiltIn(kind) ? undefined : compiled(v, checked);
  v.done();
  return { checked, rule: rule! };
}

function compiled(v: Validation, rule: CheckedRule): TextRule | undefined {
  try {
    return textRule({ ...rule, id: '', mode: 'off', since: new Date() });
  } catch (e) {
    if (!(e instanceof RuleProblem)) throw e;
    v.add('text', e.code, e.message);
    return undefined;
  }
}
