import type { EditorServices } from '../ui/editor-services.ts';
import { apollo } from './apollo.ts';
import { AnswerDraftDocument, PreviewDocument, SaveDraftDocument } from './editor.gql.ts';

/** The editor's wishes, through Apollo. */
export const editorServices: EditorServices = {
  async preview(markdown) {
    const { data } = await apollo.query({ query: PreviewDocument, variables: { markdown }, fetchPolicy: 'no-cache' });
    return data?.preview ?? '';
  },
  async loadDraft(key) {
    const { data } = await apollo.query({ query: AnswerDraftDocument, variables: { key }, fetchPolicy: 'no-cache' });
    const draft = data?.draft;
    return draft?.payload.body ? { body: draft.payload.body, updatedAt: draft.updatedAt } : undefined;
  },
  async saveDraft(key, { title, body, space, tags, locale, product, productVersion }) {
    const given = { title, body, space, locale, product, productVersion, tags: tags?.split(/[\s,]+/).filter(Boolean) };
    const input = { key, ...Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) };
    // keepalive: the last save may happen while the page is left.
    const { data } = await apollo.mutate({ mutation: SaveDraftDocument, variables: { input }, context: { fetchOptions: { keepalive: true } } });
    if (data?.saveDraft.__typename !== 'DraftPayloadResult') throw new Error('not saved');
  },
};
