import type { Defect } from './defects/defect.ts';
import type { DrawnCase } from './draw-case.ts';
import type { UploadFile } from './filing.ts';
import { uploadGroup } from './filing.ts';
import { expectedFacts, expectedOutcomes } from './gold.ts';
import { asScanned } from './gold/marks.ts';
import type { Expected, RuleId } from './rule-ids.ts';

export interface ExpectedDocument {
  readonly type: string;
  readonly alsoServesAs: readonly string[];
  readonly title: string;
  readonly pages: readonly { readonly file: string; readonly pageNumber: number }[];
}

/** Gold of one case, as written to `expected/<department>/<case>.json`. */
export interface ExpectedCase {
  /** Path below uploads. */
  readonly path: string;
  readonly department: string;
  readonly group: string;
  readonly seed: number;
  readonly defects: readonly { readonly id: string; readonly ruleId: string; readonly title: string }[];
  /** What looks wrong and is in order. */
  readonly traps: ExpectedCase['defects'];
  readonly outcomes: Readonly<Record<RuleId, Expected>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly documents: readonly ExpectedDocument[];
}

export function expectedCase(drawn: DrawnCase, files: readonly UploadFile[], path: string): ExpectedCase {
  const { plan, filing, defects } = drawn;
  const documents = expectedDocuments(files);
  const keys = new Set(files.flatMap(({ papers }) => papers.map(({ key }) => key)));
  return {
    path,
    department: plan.profile.id,
    group: uploadGroup(filing),
    seed: plan.seed,
    defects: named(defects.filter(({ isTrap }) => isTrap !== true)),
    traps: named(defects.filter(({ isTrap }) => isTrap === true)),
    outcomes:
      filing.kind === 'born-digital'
        ? expectedOutcomes(plan, defects)
        : asScanned(expectedOutcomes(plan, defects)),
    facts: expectedFacts(plan, keys),
    documents,
  };
}

function named(defects: readonly Defect[]): ExpectedCase['defects'] {
  return defects.map(({ id, ruleId, title }) => ({ id, ruleId, title }));
}

/** Papers put together again from the files that hold their pages; copies stand as documents of their own. */
function expectedDocuments(files: readonly UploadFile[]): ExpectedDocument[] {
  const documents = new Map<string, ExpectedDocument>();
  for (const file of files) {
    if (!file.isReadable) continue;
    for (const paper of file.papers) {
      const isPicture = file.papers.length === 1 && /^IMG_/.test(file.path);
      const key = isPicture ? paper.key : `${file.path}#${paper.key}`;
      const before = documents.get(key)?.pages ?? [];
      documents.set(key, {
        type: paper.type,
        alsoServesAs: paper.alsoServesAs,
        title: paper.title,
        pages: [...before, ...paper.pages.map((pageNumber) => ({ file: file.path, pageNumber }))],
      });
    }
  }
  return [...documents.values()];
}
