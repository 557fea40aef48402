import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Fact, FactItem, FactTable } from '../model/fact.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { type Derivation } from './derivation.ts';
import { ABSENT_FACT, isDenied } from './facts.ts';
import { FACT_KINDS } from './kinds/index.ts';
import { withDoubt } from './misreading.ts';
import { safeDerivation } from './safe-derivation.ts';

export type DeriveRules = Pick<
  Ruleset,
  | 'facts'
  | 'parameters'
  | 'caseTypes'
  | 'documentTypes'
  | 'calendars'
  | 'titleWords'
  | 'lawRegister'
  | 'fineRanges'
>;

/**
 * Every declared fact of a case, and of each of its documents where facts look at documents one by one.
 * Papers of another case bear on one fact alone: that they are here.
 */
export function derive(
  caseFile: CaseFile,
  rules: DeriveRules,
  asOf: string,
  report: ReportProblem = () => undefined,
): FactTable {
  const whole = tableOf(rules.facts, { caseFile, rules, asOf, report });
  const foreign = foreignPapers(whole);
  if (foreign.size === 0) return tablesOf({ caseFile, rules, asOf, report }, whole);
  const documents = caseFile.documents.filter((d) => !foreign.has(d.id));
  const ground = { caseFile: { ...caseFile, documents }, rules, asOf, report };
  const membership = { [MEMBERSHIP]: whole[MEMBERSHIP] ?? ABSENT_FACT };
  return tablesOf(ground, { ...tableOf(rules.facts, ground), ...membership });
}

const MEMBERSHIP = 'case-membership-items';

/** Documents, by id, that surely are another case's. */
function foreignPapers(facts: Readonly<Record<string, Fact>>): ReadonlySet<string> {
  const items = (facts[MEMBERSHIP]?.value ?? []) as readonly FactItem[];
  return new Set(items.filter(({ values }) => isDenied(values.belongs)).map(({ key }) => key));
}

function tablesOf(ground: Ground, facts: Record<string, Fact>): FactTable {
  const { caseFile, rules } = ground;
  const perDocument = rules.facts.filter((f) => f.perDocument);
  const documentFacts = Object.fromEntries(
    caseFile.documents.map((document) => [
      document.id,
      perDocument.length === 0 ? {} : documentTable(perDocument, ground, document, facts),
    ]),
  );
  return { caseId: caseFile.id, facts, documentFacts };
}

interface Ground extends Omit<Derivation, 'fact' | 'document'> {
  readonly rules: DeriveRules;
  readonly report: ReportProblem;
}

/** Facts ask for each other by name; each is derived once. */
function tableOf(declarations: readonly FactDeclaration[], ground: Ground): Record<string, Fact> {
  const byName = new Map(declarations.map((d) => [d.name, d]));
  const facts = new Map<string, Fact>();
  const pending = new Set<string>();
  const fact = (name: string): Fact => {
    const done = facts.get(name);
    if (done) return done;
    const declaration = byName.get(name);
    if (!declaration) throw new Error(`undeclared fact ${name}`);
    if (pending.has(name)) throw new Error(`fact ${name} depends on itself`);
    pending.add(name);
    const derived = derivedFact(declaration, { ...ground, fact }, ground.report);
    pending.delete(name);
    facts.set(name, derived);
    return derived;
  };
  for (const declaration of declarations) if (!declaration.perDocument) fact(declaration.name);
  return Object.fromEntries([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function documentTable(
  declarations: readonly FactDeclaration[],
  ground: Ground,
  document: Document,
  caseFacts: Readonly<Record<string, Fact>>,
): Record<string, Fact> {
  const fact = (name: string): Fact => {
    const own = declarations.find((d) => d.name === name);
    const shared = caseFacts[name];
    if (own)
      return isAbout(own, document)
        ? derivedFact(own, { ...ground, fact, document }, ground.report)
        : ABSENT_FACT;
    if (shared) return shared;
    throw new Error(`undeclared fact ${name}`);
  };
  return Object.fromEntries(declarations.map((d) => [d.name, fact(d.name)]));
}

/** Facts of documents one by one may name the types that they look at. */
function isAbout({ options }: FactDeclaration, document: Document): boolean {
  const types = options.documents as readonly string[] | undefined;
  return !types || types.includes(document.type) || document.alsoServesAs.some((t) => types.includes(t));
}

/** What a kind gives, with the facts that it asked for. What rules/ cannot see that it asks for, it may not have. */
function watched(
  declaration: FactDeclaration,
  derivation: Derivation,
  derived: (own: Derivation) => Fact,
): { readonly fact: Fact; readonly asked: readonly Fact[] } {
  const asked: Fact[] = [];
  const fact = (name: string): Fact => {
    if (!declaration.needs?.includes(name))
      throw new Error(`${declaration.name} does not declare that it needs ${name}`);
    const answer = derivation.fact(name);
    asked.push(answer);
    return answer;
  };
  return { fact: derived({ ...derivation, fact }), asked };
}

/** What is made of a number that was not read in its source is no surer than that. */
function restingOn(asked: readonly Fact[], fact: Fact): Fact {
  const vetoDoubt = fact.vetoDoubt ?? asked.find((each) => each.vetoDoubt !== undefined)?.vetoDoubt;
  return vetoDoubt ? { ...fact, vetoDoubt } : fact;
}

function derivedFact(declaration: FactDeclaration, derivation: Derivation, report: ReportProblem): Fact {
  const kind = FACT_KINDS[declaration.kind];
  if (!kind) throw new Error(`unknown kind of fact ${declaration.kind}`);
  const derived = (): Fact => {
    const { fact, asked } = watched(declaration, derivation, (own) => kind.derive(declaration, own));
    const sure = declaration.type === 'date' ? withDoubt(derivation, fact) : fact;
    const { valueTitles } = declaration;
    return restingOn(asked, valueTitles ? { ...sure, valueTitles } : sure);
  };
  return safeDerivation(declaration, derivation.caseFile.id, derived, report);
}
