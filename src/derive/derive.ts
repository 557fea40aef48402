import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Fact, FactItem, FactTable } from '../model/fact.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { type Declarations, declarationsOf } from './declarations.ts';
import { type Derivation, type RulesForKinds } from './derivation.ts';
import { ABSENT_FACT, isDenied } from './facts.ts';
import { FACT_KINDS } from './kinds/index.ts';
import { withDoubt } from './misreading.ts';
import { safeDerivation } from './safe-derivation.ts';
import { lookedUp } from '../shared/values/looked-up.ts';

export type DeriveRules = RulesForKinds & Pick<Ruleset, 'facts'>;

/**
 * Every declared fact of a case, and those of each of its documents when they are looked up: most never are. Papers of
 * another case bear on one fact alone: that they are here.
 */
export function derive(
  caseFile: CaseFile,
  rules: DeriveRules,
  asOf: string,
  report: ReportProblem = () => undefined,
): FactTable {
  const own = ownFacts({ caseFile, rules, asOf, report });
  const facts = [...declarationsOf(rules).ofCase].sort().map((name) => [name, own.fact(name)]);
  return {
    caseId: caseFile.id,
    facts: Object.fromEntries(facts) as FactTable['facts'],
    documentFacts: documentFacts(own),
  };
}

/** The same facts, those of the case too when they are first looked up: for who looks at a few. They cannot be listed. */
export function deriveOnDemand(caseFile: CaseFile, rules: DeriveRules, asOf: string): FactTable {
  const own = ownFacts({ caseFile, rules, asOf, report: () => undefined });
  return {
    caseId: caseFile.id,
    facts: lookedUp((name) => (declarationsOf(rules).byName.has(name) ? own.fact(name) : undefined)),
    documentFacts: documentFacts(own),
  };
}

function documentFacts(own: CaseFacts): FactTable['documentFacts'] {
  const byId = new Map(own.documents.map((document) => [document.id, document]));
  return lookedUp((id) => {
    const document = byId.get(id);
    return document && lookedUp((name) => own.ofDocument(document, name));
  });
}

const MEMBERSHIP = 'case-membership-items';

/** Whether papers are another case's is asked with all of them; everything else, without those. */
function ownFacts(ground: Ground): CaseFacts {
  const whole = new CaseFacts(ground);
  if (!declarationsOf(ground.rules).byName.has(MEMBERSHIP)) return whole;
  const membership = whole.fact(MEMBERSHIP);
  const foreign = foreignPapers(membership);
  if (foreign.size === 0) return whole;
  const documents = ground.caseFile.documents.filter((d) => !foreign.has(d.id));
  const caseFile = { ...ground.caseFile, documents };
  return new CaseFacts({ ...ground, caseFile }, new Map([[MEMBERSHIP, membership]]));
}

/** Documents, by id, that surely are another case's. */
function foreignPapers({ value }: Fact): ReadonlySet<string> {
  const items = (value ?? []) as readonly FactItem[];
  return new Set(items.filter(({ values }) => isDenied(values.belongs)).map(({ key }) => key));
}

interface Ground extends Omit<Derivation, 'fact' | 'document'> {
  readonly rules: DeriveRules;
  readonly report: ReportProblem;
}

/** Facts of one case. They ask for each other by name; each is derived once. */
class CaseFacts {
  readonly #ground: Ground;
  readonly #declarations: Declarations;
  readonly #ofCase: Map<string, Fact>;
  readonly #ofDocuments = new Map<string, Map<string, Fact>>();
  readonly #pending = new Set<string>();

  constructor(ground: Ground, given: ReadonlyMap<string, Fact> = new Map()) {
    this.#ground = ground;
    this.#declarations = declarationsOf(ground.rules);
    this.#ofCase = new Map(given);
  }

  get documents(): readonly Document[] {
    return this.#ground.caseFile.documents;
  }

  fact(name: string): Fact {
    return this.#once(this.#ofCase, name, (declaration) =>
      derivedFact(declaration, { ...this.#ground, fact: (other) => this.fact(other) }, this.#ground.report),
    );
  }

  /** Undefined where no declaration looks at such a document for it. */
  ofDocument(document: Document, name: string): Fact | undefined {
    if (!this.#declarations.about(document).has(name)) return undefined;
    let known = this.#ofDocuments.get(document.id);
    if (!known) this.#ofDocuments.set(document.id, (known = new Map<string, Fact>()));
    const fact = (other: string): Fact =>
      this.#declarations.isPerDocument(other)
        ? (this.ofDocument(document, other) ?? ABSENT_FACT)
        : this.fact(other);
    return this.#once(known, name, (declaration) =>
      derivedFact(declaration, { ...this.#ground, fact, document }, this.#ground.report),
    );
  }

  #once(known: Map<string, Fact>, name: string, derived: (declaration: FactDeclaration) => Fact): Fact {
    const done = known.get(name);
    if (done) return done;
    const declaration = this.#declarations.byName.get(name);
    if (!declaration) throw new Error(`undeclared fact ${name}`);
    if (this.#pending.has(name)) throw new Error(`fact ${name} depends on itself`);
    this.#pending.add(name);
    const fact = derived(declaration);
    this.#pending.delete(name);
    known.set(name, fact);
    return fact;
  }
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
