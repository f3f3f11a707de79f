import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { EditorToolbar } from './editor-toolbar.tsx';
import { useEditorServices } from './editor-services.ts';
import { describedBy, FieldFrame } from './field.tsx';
import { useField } from './form-state.ts';
import { useHydrated } from './hydrated.ts';
import { PostBody } from './post-body.tsx';
import { useUiText } from './text.tsx';
import { useDraft } from './use-draft.ts';
import { useUploads } from './use-uploads.ts';

interface EditorProps {
  name: string;
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  defaultValue?: string | undefined;
  required?: boolean;
  /** Key of the draft that keeps this form while it is written. */
  draft?: string | undefined;
}

/** A plain textarea; buttons, preview and uploads come with the app. */
export function MarkdownEditor({ name, label, hint, placeholder, defaultValue, required, draft }: EditorProps) {
  const t = useUiText();
  const { id, problem, value } = useField(name, defaultValue);
  const field = useRef<HTMLTextAreaElement>(null);
  const hydrated = useHydrated();
  const uploads = useUploads(field);
  const { html, toggle } = usePreview(field);
  const saved = useDraft(field, draft);
  const drop = useDrop((files) => void uploads.add(files));

  return (
    <FieldFrame {...{ id, name, label, hint, problem }}>
      <div className={drop.over ? 'editor over' : 'editor'}>
        <div className="tools">
          {hydrated && <EditorToolbar field={field} previewing={html !== undefined} onPreview={() => void toggle()} onFiles={(files) => void uploads.add(files)} />}
          <span className="quiet" role="status">{saved && t(`ui.editor.${saved}`)}</span>
        </div>
        <textarea
          ref={field} id={id} name={name} defaultValue={value} placeholder={placeholder} required={required} dir="auto" hidden={html !== undefined}
          aria-invalid={problem ? true : undefined} aria-describedby={describedBy(id, problem, hint)} {...drop.handlers}
        />
        {html !== undefined && <div className="preview" tabIndex={0} role="region" aria-label={t('ui.editor.preview')}><PostBody html={html} /></div>}
        {uploads.progress && <progress max={1} value={uploads.progress.part} aria-label={t('ui.editor.uploading', { name: uploads.progress.name })} />}
        {uploads.failed && <p className="error" role="alert">{uploads.failed}</p>}
      </div>
    </FieldFrame>
  );
}

function usePreview(field: { current: HTMLTextAreaElement | null }) {
  const services = useEditorServices();
  const t = useUiText();
  const [html, setHtml] = useState<string>();
  async function toggle() {
    if (html !== undefined) return setHtml(undefined);
    const markdown = field.current?.value ?? '';
    const nothing = `<p>${t('ui.editor.nothing')}</p>`;
    setHtml(markdown.trim() ? await services?.preview(markdown).catch(() => undefined) : nothing);
  }
  return { html, toggle };
}

function useDrop(add: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const files = (data: DataTransfer) => [...data.files];
  return {
    over,
    handlers: {
      onDragOver: (e: DragEvent) => { if (e.dataTransfer.types.includes('Files')) { e.preventDefault(); setOver(true); } },
      onDragLeave: () => setOver(false),
      onDrop: (e: DragEvent) => { setOver(false); if (e.dataTransfer.files.length) { e.preventDefault(); add(files(e.dataTransfer)); } },
      onPaste: (e: ClipboardEvent) => { if (e.clipboardData.files.length) { e.preventDefault(); add(files(e.clipboardData)); } },
    },
  };
}
