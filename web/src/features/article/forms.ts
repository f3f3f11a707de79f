import { form, type PageData, type Place, stay } from '../../lib/route.ts';
import * as op from './article.gql.ts';

const here = ({ pathname, search }: Place) => (search.size ? `${pathname}?${search}` : pathname);

/** What a knowledge manager does to an article, on whatever page it is shown. */
export function articleForms<Data extends PageData>() {
  const of = form<Data>();
  const id = (values: Record<string, string>) => ({ id: values['article'] ?? '' });
  return {
    validate: of({ document: op.ValidateArticleDocument, variables: (_, v) => id(v), location: here, merge: stay }),
    confirm: of({ document: op.ConfirmArticleDocument, variables: (_, v) => id(v), location: here, merge: stay }),
    archive: of({ document: op.ArchiveArticleDocument, variables: (_, v) => ({ ...id(v), reason: null }), location: here, merge: stay }),
  };
}
