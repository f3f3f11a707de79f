import { type RefObject, useState } from 'react';
import { insertAtCursor } from './markdown-edit.ts';
import { useUiText } from './text.tsx';
import { upload, type UploadProblem } from './upload.ts';

/** Files that were dragged, pasted or chosen: sent one after the other, their Markdown put at the cursor. */
export function useUploads(field: RefObject<HTMLTextAreaElement | null>) {
  const t = useUiText();
  const [progress, setProgress] = useState<{ name: string; part: number }>();
  const [failed, setFailed] = useState<string>();

  async function add(files: Iterable<File>) {
    setFailed(undefined);
    for (const file of files) {
      setProgress({ name: file.name, part: 0 });
      try {
        const { markdown } = await upload(file, (part) => setProgress({ name: file.name, part }));
        if (field.current) insertAtCursor(field.current, `${markdown}\n`);
      } catch (e) {
        const { code, message } = e as UploadProblem;
        setFailed(`${file.name}: ${t.explain(code, message || t('ui.editor.uploadFailed'))}`);
      }
    }
    setProgress(undefined);
  }
  return { add, progress, failed };
}
