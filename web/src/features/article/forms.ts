import { form, type PageData, type Place, stay } from '../../lib/route.ts';
import * as op from './article.gql.ts';

const here = ({ pathname, search }: Place) => (search.size ? `${pathname}?${search}` : pathname);

/** What a knowledge manager does to an article. On a page that lists articles (`lists`) the lists are read again afterwards. */
export function articleForms<Data extends PageData>({ lists = false } = {}) {
  const after = lists ? { location: here } : { location: here, merge: stay<Data> };
  const of = form<Data>();
  const id = (values: Record<string, string>) => ({ id: values['article'] ?? '' });
  return {
    validate: of({ document: op.ValidateArticleDocument, variables: (_, v) => id(v), ...after }),
    confirm: of({ document: op.ConfirmArticleDocument, variables: (_, v) => id(v), ...after }),
    archive: of({ document: op.ArchiveArticleDocument, variables: (_, v) => ({ ...id(v), reason: null }), ...after }),
  };
}
