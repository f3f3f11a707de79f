import { DeskStyle } from '../../features/moderation/desk-style.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { useRejected } from '../../ui/form-state.ts';
import { Frame } from '../../ui/frame.tsx';
import { ModelState } from './model-state.tsx';
import type { ModerationRulesPageQuery, RuleFactsFragment } from './moderation-rules.gql.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleRow } from './rule-row.tsx';
import { Trial } from './trial.tsx';

/** What posts are looked through for before they are published, and how often that was right. */
export function ModerationRulesPage({ data, search }: PageProps<ModerationRulesPageQuery>) {
  const t = useT();
  const { viewerCanKeepRules: keeps, screeningRules: rules, community, trial } = data;
  const ofText = rules.filter((rule) => !rule.isBuiltIn);
  return (
    <Frame>
      <DeskStyle />
      <div className="rules">
        <p className="quiet crumbs"><a href="/moderation">{t('moderation.title')}</a></p>
        <h1>{t('rule.title')}</h1>
        <p className="lead">{t('rule.lead')}</p>
        <section aria-labelledby="built-in">
          <h2 id="built-in">{t('rule.builtIn')}</h2>
          <ul className="list">{rules.filter((rule) => rule.isBuiltIn).map((rule) => <RuleRow key={rule.id} rule={rule} keeps={keeps}>{rule.kind === 'SPAM_MODEL' && <ModelState model={data.spamModel} />}</RuleRow>)}</ul>
        </section>
        <section aria-labelledby="lists">
          <h2 id="lists">{t('rule.lists')}</h2>
          {ofText.length === 0 ? <p className="quiet">{t('rule.noLists')}</p> : (
            <ul className="list">
              {ofText.map((rule) => (
                <RuleRow key={rule.id} rule={rule} keeps={keeps}>
                  {keeps && <Edit rule={rule} tried={search.get('rule') === rule.id ? search : undefined} data={data} />}
                </RuleRow>
              ))}
            </ul>
          )}
        </section>
        {keeps && (
          <section aria-labelledby="new-rule" id="new">
            <h2 id="new-rule">{t('rule.new')}</h2>
            {trial && !search.has('rule') && <Trial trial={trial} />}
            <RuleForm name="create" tried={search.has('rule') ? undefined : search} locales={community.locales} />
          </section>
        )}
      </div>
    </Frame>
  );
}

function Edit({ rule, tried, data: { community, trial } }: { rule: RuleFactsFragment; tried: URLSearchParams | undefined; data: ModerationRulesPageQuery }) {
  const t = useT();
  const rejected = useRejected('edit', { rule: rule.id }) !== undefined;
  return (
    <details className="edit-rule" open={rejected || tried !== undefined || undefined}>
      <summary className="button">{t('rule.edit')}</summary>
      {tried && trial && <Trial trial={trial} />}
      <RuleForm name="edit" rule={rule} tried={tried} locales={community.locales} />
    </details>
  );
}
