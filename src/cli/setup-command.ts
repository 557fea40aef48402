import { UsageError } from '../errors.ts';
import type { Parameter } from '../model/parameter.ts';
import type { RegisteredOfficer } from '../model/registered-officer.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { departmentFolders } from '../office/department-folders.ts';
import { knownLines } from '../office/describe.ts';
import { readOfficers } from '../office/officer-register.ts';
import { existingOverlay, writeOverlay } from '../office/overlay.ts';
import { isUnset } from '../office/own-values.ts';
import { type OfficeAnswers, settable, settled } from '../office/settings.ts';
import { rulesOf } from '../office/waiting-rules.ts';
import { loadRules } from '../rulebook.ts';
import type { Messages } from './messages.ts';
import type { Terminal } from './terminal.ts';

/** Options of `setup`, as typed. */
export interface SetupOptions {
  readonly out: string;
  readonly set?: readonly string[];
  readonly kind?: readonly string[];
  readonly region?: string;
  /** Workbook with the register of officers. */
  readonly officers?: string;
  readonly yes?: boolean;
}

interface Ground {
  readonly messages: Messages;
  readonly terminal: Terminal;
}

/** Asks what only the office knows, or takes it from the options, and writes the overlay folder. */
export async function setup(
  uploads: string | undefined,
  typed: SetupOptions,
  { messages, terminal }: Ground,
): Promise<void> {
  const { out, yes } = typed;
  if (out.trim() === '') throw new UsageError(messages.usage.empty('--out'), messages.usage.writeValue);
  const rules = await loadRules(await existingOverlay(out));
  const typedAnswers = answersOf(typed, messages);
  const isAnswered =
    typedAnswers.parameters.length + typedAnswers.departments.length > 0 || typed.officers !== undefined;
  if (!isAnswered && (yes === true || !terminal.ask)) {
    terminal.out([...unsetLines(rules, messages), '', messages.setup.howTo(out)].join('\n'));
    return;
  }
  const answers = isAnswered ? typedAnswers : await asked(rules, uploads, { messages, terminal });
  const officers = typed.officers === undefined ? [] : await registerIn(typed.officers, rules, messages);
  const files = await saved(rules, { ...answers, officers }, out, { messages, terminal });
  terminal.out(files.length === 0 ? messages.setup.nothing : messages.setup.written(files, out));
}

/** All of it or nothing: a fault writes no file. */
async function saved(
  rules: Ruleset,
  answers: OfficeAnswers & { readonly officers: readonly RegisteredOfficer[] },
  out: string,
  { messages, terminal }: Ground,
): Promise<string[]> {
  const { changed, faults } = settled(rules, answers, terminal.clock().day);
  if (faults.length > 0)
    throw new UsageError(faults.map(({ message }) => message).join('\n'), messages.setup.correct);
  return writeOverlay(out, { parameters: changed, formAnswers: [], officers: answers.officers });
}

async function registerIn(
  file: string,
  { registerColumns }: Ruleset,
  messages: Messages,
): Promise<readonly RegisteredOfficer[]> {
  const { officers, faults } = await readOfficers(file, registerColumns);
  if (faults.length > 0 || officers.length === 0)
    throw new UsageError([messages.setup.register(file), ...faults].join('\n'), messages.setup.correct);
  return officers;
}

/** `--set <parameter>=<value>`, `--kind <folder>=<field>`, `--region`. */
function answersOf({ set = [], kind = [], region }: SetupOptions, messages: Messages): OfficeAnswers {
  const pair = (option: string, word: string): readonly [string, string] => {
    const at = word.search(/[=＝]/u);
    if (at < 1) throw new UsageError(messages.setup.noPair(option, word), messages.setup.writePair(option));
    return [word.slice(0, at).trim(), word.slice(at + 1).trim()];
  };
  const parameters = set.map((word) => pair('--set', word)).map(([id, text]) => ({ id, text }));
  return {
    parameters: region === undefined ? parameters : [{ id: 'region', text: region }, ...parameters],
    departments: kind.map((word) => pair('--kind', word)).map(([folder, field]) => ({ folder, field })),
  };
}

/** Every parameter that an office may set: what is known of it, and what waits for it. */
export function unsetLines(rules: Ruleset, messages: Messages): string[] {
  const { setup: texts } = messages;
  const parameters = settable(rules);
  const lines = parameters.flatMap((parameter) => [
    '',
    ...headLines(parameter, rules, messages),
    ...(isUnset(parameter) ? [texts.setIt(parameter.id, parameter.answer?.example ?? '')] : []),
  ]);
  return [texts.count(parameters.filter(isUnset).length), ...lines];
}

function headLines(parameter: Parameter, rules: Ruleset, { setup: texts }: Messages): string[] {
  const known = knownLines(parameter, rules);
  const waiting = rulesOf(parameter.id, rules).map(({ title }) => title);
  return [
    texts.parameter(parameter.title, parameter.id, isUnset(parameter)),
    texts.question(parameter.answer?.question ?? ''),
    ...(known.length === 0 ? [texts.noneKnown] : known.map((line) => texts.known(line))),
    ...(waiting.length === 0 ? [] : [texts.waiting(waiting)]),
  ];
}

/** Asks one thing after the other; an empty answer leaves it as it is, one that is not understood is asked again. */
async function asked(rules: Ruleset, uploads: string | undefined, ground: Ground): Promise<OfficeAnswers> {
  ground.terminal.out(ground.messages.setup.intro);
  const departments = uploads === undefined ? [] : await askedFields(rules, uploads, ground);
  return { departments, parameters: await askedParameters(rules, ground) };
}

async function askedFields(
  rules: Ruleset,
  uploads: string,
  ground: Ground,
): Promise<OfficeAnswers['departments']> {
  const departments: { folder: string; field: string }[] = [];
  for (const { folder, field: known } of await departmentFolders(uploads, rules)) {
    const field = await understood(ground.messages.setup.askField(folder, known?.title), ground, (answer) =>
      faultOf(rules, { parameters: [], departments: [{ folder, field: answer }] }),
    );
    if (field !== '') departments.push({ folder, field });
  }
  return departments;
}

async function askedParameters(rules: Ruleset, ground: Ground): Promise<OfficeAnswers['parameters']> {
  const { messages, terminal } = ground;
  const parameters: { id: string; text: string }[] = [];
  for (const parameter of settable(rules)) {
    const { id, answer: question } = parameter;
    terminal.out(['', ...headLines(parameter, rules, messages)].join('\n'));
    const text = await understood(messages.setup.ask(question?.example ?? ''), ground, (answer) =>
      faultOf(rules, { parameters: [{ id, text: answer }], departments: [] }),
    );
    if (text !== '') parameters.push({ id, text });
  }
  return parameters;
}

function faultOf(rules: Ruleset, answers: OfficeAnswers): string | undefined {
  return settled(rules, answers, '').faults[0]?.message;
}

async function understood(
  question: string,
  { terminal }: Ground,
  faultOf: (answer: string) => string | undefined,
): Promise<string> {
  for (;;) {
    const answer = ((await terminal.ask?.(question)) ?? '').trim();
    const fault = answer === '' ? undefined : faultOf(answer);
    if (fault === undefined) return answer;
    terminal.err(fault);
  }
}
