import { DeskStyle } from '../../features/opportunity/desk-style.tsx';
import { OpportunityFields } from '../../features/opportunity/fields.tsx';
import { Sales } from '../../features/sale/sales.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { OpportunityMarkPageQuery } from './mark.gql.ts';
import { subjectOf } from './subject.ts';

export function OpportunityMarkPage({ data }: PageProps<OpportunityMarkPageQuery>) {
  const t = useT();
  const subject = subjectOf(data)!;
  const { what, id, url, title, locale, excerpt, author, product, sales } = subject;
  return (
    <Frame aside={sales.length > 0 ? <Sales sales={sales} /> : undefined} label={t('sale.title')}>
      <DeskStyle />
      <div className="sales">
        <h1>{t('opportunity.mark.title')}</h1>
        <p className="lead">{t(`opportunity.mark.${what}`)}</p>
        <div className="quoted">
          <a href={url} dir="auto" lang={locale}>{title}</a>
          {excerpt && <p dir="auto" lang={locale}>{author && <><bdi>{author}</bdi>: </>}{excerpt}</p>}
        </div>
        <Form name="mark" hidden={{ [what]: id, back: url }}>
          <OpportunityFields given={{ interest: product ?? '' }} />
          <TextArea name="note" label={t('opportunity.note')} className="small" maxLength={5000} optional />
          <p className="row"><button className="primary">{t('opportunity.mark.send')}</button><a href={url}>{t('opportunity.back')}</a></p>
        </Form>
        <p className="quiet">{t('opportunity.mark.hidden')}</p>
      </div>
    </Frame>
  );
}
