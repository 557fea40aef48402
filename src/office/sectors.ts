import type { Parameter } from '../model/parameter.ts';

/** A field of administration, as rules/parameters/sectors.json names it. */
export interface Sector {
  readonly sector: string;
  readonly title: string;
  /** Of the names of its departments. */
  readonly pattern: string;
}

/** What the office has said a department's folder to be. */
export interface OwnSector {
  readonly sector: string;
  readonly department: string;
}

type Entry = Sector | OwnSector;

/** The fields of administration that the rules know. */
export function knownSectors(parameters: readonly Parameter[]): Sector[] {
  return entriesOf(parameters).flatMap((entry) => ('pattern' in entry ? [entry] : []));
}

/** The folders whose field the office has set. */
export function ownSectors(parameters: readonly Parameter[]): OwnSector[] {
  return entriesOf(parameters).flatMap((entry) => ('department' in entry ? [entry] : []));
}

function entriesOf(parameters: readonly Parameter[]): readonly Entry[] {
  const value = parameters.find(({ id }) => id === 'sectors')?.values[0]?.value;
  return Array.isArray(value) ? (value as readonly Entry[]) : [];
}
