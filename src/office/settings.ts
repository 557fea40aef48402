import type { Parameter } from '../model/parameter.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { isUnset, sectorValue, withOwnValues } from './own-values.ts';
import { parsedAnswer, sectorNamed } from './parse-answer.ts';
import { knownSectors, type OwnSector, type Sector } from './sectors.ts';

/** What a person has said, as written. */
export interface OfficeAnswers {
  readonly parameters: readonly { readonly id: string; readonly text: string }[];
  /** The field of administration of a department's folder. */
  readonly departments: readonly { readonly folder: string; readonly field: string }[];
}

/** The parameters that change, and what could not be understood. */
export interface Settled {
  readonly changed: readonly Parameter[];
  readonly faults: readonly Fault[];
}

export interface Fault {
  /** The parameter, or the folder. */
  readonly of: string;
  readonly message: string;
}

/** The parameters that an office may set; the unset ones first. */
export function settable({ parameters }: Pick<Ruleset, 'parameters'>): Parameter[] {
  const own = parameters.filter(({ answer }) => answer !== undefined);
  return [...own.filter(isUnset), ...own.filter((each) => !isUnset(each))];
}

/** Answers as changed parameters. */
export function settled({ parameters }: Ruleset, answers: OfficeAnswers, day: string): Settled {
  const sectors = knownSectors(parameters);
  const faults: Fault[] = [];
  const changed = new Map<string, Parameter>();
  for (const { id, text } of answers.parameters) {
    const named = parameters.find((each) => each.id === id || each.title === id);
    const parameter = (named && changed.get(named.id)) ?? named;
    const parsed = parameter ? parsedAnswer(parameter, text, sectors) : { fault: unknownId(id, parameters) };
    if (!parameter || 'fault' in parsed)
      faults.push({ of: id, message: 'fault' in parsed ? parsed.fault : '' });
    else changed.set(parameter.id, withOwnValues(parameter, parsed.values, day));
  }
  const folders = foldersOf(answers, sectors, faults);
  const fields = parameters.find(({ id }) => id === 'sectors');
  if (fields && folders.length > 0)
    changed.set('sectors', withOwnValues(fields, [sectorValue(parameters, folders)], day));
  return { changed: [...changed.values()], faults };
}

function foldersOf({ departments }: OfficeAnswers, sectors: readonly Sector[], faults: Fault[]): OwnSector[] {
  return departments.flatMap(({ folder, field }) => {
    const sector = sectorNamed(field, sectors);
    if (sector) return [{ sector: sector.sector, department: folder }];
    const known = sectors.map(({ title }) => title).join('、');
    faults.push({ of: folder, message: `没有“${field}”这个执法领域，可选：${known}` });
    return [];
  });
}

function unknownId(id: string, parameters: readonly Parameter[]): string {
  const known = parameters.filter(({ answer }) => answer !== undefined).map((each) => each.id);
  return `没有可以设置的参数“${id}”，可选：${known.join('、')}`;
}
