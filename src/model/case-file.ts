import type { Outcome } from './case-type.ts';
import type { Document } from './document.ts';
import type { DocumentFields } from './field.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';
import type { CaseDeclaration, FileRecord } from './source-file.ts';

/** A case as the papers show it. */
export interface CaseFile {
  /** Path below the uploads folder, plus `#<document number>` where one path holds several cases. */
  readonly id: string;
  readonly department: string;
  /** A kind of case of rules/case-types. */
  readonly caseType: string;
  readonly procedure: string;
  readonly outcome?: Outcome;
  /** A stage of the case type. */
  readonly stageReached: string;
  readonly caseNumber?: string;
  readonly documents: readonly Document[];
  /** Of a case seen as one of its decisions: the decisions on others that it also holds. */
  readonly besides?: readonly Document[];
  readonly fields: readonly DocumentFields[];
  readonly pages: readonly Page[];
  readonly files: readonly FileRecord[];
  readonly declaration?: CaseDeclaration;
  readonly problems: readonly Problem[];
}
