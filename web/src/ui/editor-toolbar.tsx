import { type ChangeEvent, type RefObject, useRef } from 'react';
import { codeBlock, prefixLines, wrap } from './markdown-edit.ts';
import { useUiText } from './text.tsx';

interface ToolbarProps {
  field: RefObject<HTMLTextAreaElement | null>;
  previewing: boolean;
  onPreview(): void;
  onFiles(files: File[]): void;
}

export function EditorToolbar({ field, previewing, onPreview, onFiles }: ToolbarProps) {
  const t = useUiText();
  const chooser = useRef<HTMLInputElement>(null);
  const edit = (change: (field: HTMLTextAreaElement) => void) => () => { if (field.current) change(field.current); };
  const tools = [
    { name: t('ui.editor.bold'), run: edit((f) => wrap(f, '**', '**', t('ui.editor.sample'))) },
    { name: t('ui.editor.italic'), run: edit((f) => wrap(f, '_', '_', t('ui.editor.sample'))) },
    { name: t('ui.editor.link'), run: edit((f) => wrap(f, '[', '](https://)', t('ui.editor.sample'))) },
    { name: t('ui.editor.quote'), run: edit((f) => prefixLines(f, () => '> ')) },
    { name: t('ui.editor.code'), run: edit((f) => codeBlock(f, t('ui.editor.sample'))) },
    { name: t('ui.editor.list'), run: edit((f) => prefixLines(f, () => '- ', t('ui.editor.sample'))) },
    { name: t('ui.editor.numbers'), run: edit((f) => prefixLines(f, (n) => `${n}. `, t('ui.editor.sample'))) },
  ];
  const chosen = (e: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(e.target.files ?? [])]);
    e.target.value = '';
  };
  return (
    <div role="group" aria-label={t('ui.editor.tools')} className="row tight">
      {!previewing && tools.map(({ name, run }) => <button key={name} type="button" onClick={run}>{name}</button>)}
      {!previewing && <button type="button" onClick={() => chooser.current?.click()}>{t('ui.editor.file')}</button>}
      <input ref={chooser} type="file" hidden multiple onChange={chosen} aria-label={t('ui.editor.file')} />
      <button type="button" aria-pressed={previewing} onClick={onPreview}>{previewing ? t('ui.editor.write') : t('ui.editor.preview')}</button>
    </div>
  );
}
