import { ARCHIVE_DEFECTS } from './archive.ts';
import { STATEMENT_DEFECTS } from './decision-statements.ts';
import { ARITHMETIC_DEFECTS, FORM_DEFECTS, LAW_DEFECTS, RANGE_DEFECTS } from './law.ts';
import { MARK_DEFECTS } from './marks.ts';
import { MEASURE_DEFECTS } from './measures.ts';
import { NOTICE_DEFECTS } from './notice-content.ts';
import { RECORD_DEFECTS } from './records.ts';
import { REVIEW_DEFECTS } from './review.ts';
import { SCAN_DEFECTS } from './scans.ts';
import { SERVICE_DEFECTS } from './service-close.ts';
import { DECISION_DEFECTS } from './decision-content.ts';
import type { Defect } from './defect.ts';
import { FILE_DEFECTS } from './files.ts';
import { FURTHER_DEFECTS } from './further.ts';
import { MISSING_DEFECTS } from './missing.ts';
import { PHOTO_DEFECTS } from './photos.ts';
import { TIME_DEFECTS } from './time.ts';
import { TRAPS } from './traps.ts';

export { TRAPS };

export const DEFECTS: readonly Defect[] = [
  ...MISSING_DEFECTS,
  ...DECISION_DEFECTS,
  ...TIME_DEFECTS,
  ...FILE_DEFECTS,
  ...ARCHIVE_DEFECTS,
  ...RECORD_DEFECTS,
  ...REVIEW_DEFECTS,
  ...NOTICE_DEFECTS,
  ...STATEMENT_DEFECTS,
  ...SERVICE_DEFECTS,
  ...MEASURE_DEFECTS,
  ...MARK_DEFECTS,
  ...SCAN_DEFECTS,
  ...LAW_DEFECTS,
  ...ARITHMETIC_DEFECTS,
  ...FORM_DEFECTS,
  ...RANGE_DEFECTS,
  ...PHOTO_DEFECTS,
  ...FURTHER_DEFECTS,
];
