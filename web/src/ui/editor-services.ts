import { createContext, use } from 'react';

/** What the editor asks of the app; there once the app is. */
export interface EditorServices {
  preview(markdown: string): Promise<string>;
  /** The text that was kept, with its time. */
  loadDraft(key: string): Promise<{ body: string; updatedAt: string } | undefined>;
  /** Keeps what was typed on the server; `fields` are the form's. */
  saveDraft(key: string, fields: Record<string, string>): Promise<void>;
}

const EditorContext = createContext<EditorServices | undefined>(undefined);
export const EditorProvider = EditorContext;
export const useEditorServices = () => use(EditorContext);
