import { createContext, use } from 'react';

/** The texts of this folder; the app fills them in from its catalogs (ids `ui.*`). */
export interface UiText {
  (id: `ui.${string}`, values?: Record<string, string | number>): string;
  locale: string;
  /** What a code of the server means, in words. */
  explain(code: string, message: string): string;
  /** The same for one field, where the server's own words (English) may hold a number. */
  explainField(code: string, message: string): string;
}

const raw: UiText = Object.assign((id: string) => id, { locale: 'en', explain: (_: string, message: string) => message, explainField: (_: string, message: string) => message });
const UiTextContext = createContext<UiText>(raw);
export const UiTextProvider = UiTextContext;
export const useUiText = () => use(UiTextContext);
