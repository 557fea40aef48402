import type { Page } from '../../../model/page.ts';
import { type Derivation, documentsOf } from '../../derivation.ts';

/** Papers that stand outside a volume's own numbers. */
const SHELL = ['case-cover', 'file-catalogue', 'file-notes'];

/** Files of which no earlier one has the same bytes. */
export function filesOnce({ caseFile }: Derivation): ReadonlySet<string> {
  const firstOf = new Map<string, string>();
  for (const { file } of caseFile.files) if (!firstOf.has(file.sha256)) firstOf.set(file.sha256, file.path);
  return new Set(firstOf.values());
}

/** Pages that a volume numbers: without its cover, catalogue and notes, without blank backs, copies of files once. */
export function volumePages(derivation: Derivation): { pages: Page[]; shell: number } {
  const { caseFile } = derivation;
  const shell = new Set(
    documentsOf(caseFile, SHELL).flatMap((d) => d.pages.map((p) => `${p.file}\n${p.pageNumber}`)),
  );
  const inFiles = filesOnce(derivation);
  const pages = caseFile.pages.filter((page) => page.quality.isBlank !== true && inFiles.has(page.file));
  const inside = pages.filter((page) => !shell.has(`${page.file}\n${page.pageNumber}`));
  return { pages: inside, shell: pages.length - inside.length };
}
