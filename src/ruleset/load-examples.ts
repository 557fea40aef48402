import { Faults } from './faults.ts';
import { FINES, LAW_REGISTER } from './parsed-rules.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { isExamplesFile, jsonFiles } from './rule-files.ts';
import { type LawIndex, lawSchema } from './schemas/law-schema.ts';
import { type RuleExample, ruleTestSchema } from './schemas/rule-test-schema.ts';
import { validated } from './validate.ts';

/** Examples by rule id: what `.test.json` files beside the rules say. For tests; an audit never reads them. */
export async function loadExamples(folder: string): Promise<ReadonlyMap<string, readonly RuleExample[]>> {
  const files = (await jsonFiles(folder, false)).filter((file) => isExamplesFile(file.path));
  const faults = new Faults();
  const examples = new Map<string, readonly RuleExample[]>();
  for (const file of files) {
    const json = parseJsonFile(file, faults);
    const content = json && validated(ruleTestSchema, json, faults);
    if (content) examples.set(ruleIdOf(file.path), content.examples);
  }
  faults.throwIfAny();
  return examples;
}

/** The index of cited laws. For tests and catalogues; an audit only checks that it is well formed. */
export async function loadLaws(folder: string): Promise<readonly LawIndex[]> {
  const files = (await jsonFiles(folder, false)).filter(
    ({ path }) => path.startsWith('laws/') && path !== LAW_REGISTER && !path.startsWith(FINES),
  );
  const faults = new Faults();
  const laws = files.flatMap((file) => {
    const json = parseJsonFile(file, faults);
    return (json && validated(lawSchema, json, faults)) ?? [];
  });
  faults.throwIfAny();
  return laws;
}

function ruleIdOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.test.json'.length);
}

export type { LawIndex, RuleExample };
