import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import type { ThreadChangeView } from '../../domain/thread-change.ts';
import type { OpenThread } from '../support/thread-gate.ts';
import { UndoHeading } from './undo-heading.ts';
import { UndoMarks } from './undo-marks.ts';
import { UndoMerge } from './undo-merge.ts';
import { UndoOfficial } from './undo-official.ts';
import { UndoSplit } from './undo-split.ts';

/** Each kind of change has its own way back. @throws Conflict where it is barred */
@Injectable()
export class Undoing {
  constructor(
    private readonly marks: UndoMarks,
    private readonly heading: UndoHeading,
    private readonly official: UndoOfficial,
    private readonly merge: UndoMerge,
    private readonly split: UndoSplit,
  ) {}

  execute(by: Member, open: OpenThread, change: ThreadChangeView): Promise<void> {
    switch (change.kind) {
      case 'merge':
        return this.merge.execute(by, open, change);
      case 'split':
        return this.split.execute(by, open, change);
      case 'retitle':
        return this.heading.execute(by, open, change);
      case 'official':
      case 'unofficial':
        return this.official.execute(open, change);
      default:
        return this.marks.execute(by, open, change);
    }
  }
}
