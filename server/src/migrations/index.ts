import { Init1795461926841 } from './0001-init.ts';
import { Search1795463168497 } from './0002-search.ts';
import { NewestAnswers1795466500000 } from './0003-newest-answers.ts';
import { Audit1795638399907 } from './0004-audit.ts';
import { Moderation1795644780765 } from './0005-moderation.ts';
import { Screening1795653615042 } from './0014-screening.ts';
import { Reputation1795639245397 } from './0007-reputation.ts';
import { ModeratorTools1795641488840 } from './0008-moderator-tools.ts';
import { Opportunities1795639845549 } from './0009-opportunities.ts';
import { Webhooks1795640067211 } from './0010-webhooks.ts';
import { People1795640807859 } from './0011-people.ts';
import { Trust1795649709130 } from './0012-trust.ts';
import { ReviewNotifications1795651200000 } from './0013-review-notifications.ts';
import { ClosingNotes1795659672245 } from './0015-closing-notes.ts';
import { SearchPending1795660846055 } from './0018-search-pending.ts';
import { HeldEdits1795661288962 } from './0019-held-edits.ts';
import { DeletedBy1795674612152 } from './0020-deleted-by.ts';
import { AnswerCalibration1795676430346 } from './0022-answer-calibration.ts';
import { SearchedWords1795677498774 } from './0029-searched-words.ts';

/** In the order they run. */
export const migrations = [Init1795461926841, Search1795463168497, NewestAnswers1795466500000, Audit1795638399907, Reputation1795639245397, Opportunities1795639845549, Webhooks1795640067211, People1795640807859, ModeratorTools1795641488840, Moderation1795644780765, Trust1795649709130, ReviewNotifications1795651200000, Screening1795653615042, ClosingNotes1795659672245, SearchPending1795660846055, HeldEdits1795661288962, DeletedBy1795674612152, AnswerCalibration1795676430346, SearchedWords1795677498774];
