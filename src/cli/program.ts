import { Command, type CommanderError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { displayWidth } from './display-width.ts';
import type { Messages } from './messages.ts';
import { DEFAULT_STANDARD, FORMATS, OWN_RULES, type TypedOptions } from './options.ts';
import type { DoctorOptions } from './doctor-command.ts';
import type { ExplainOptions } from './explain-command.ts';
import type { RulesOptions } from './rules-command.ts';
import type { SetupOptions } from './setup-command.ts';

/** What runs behind each command; the program only understands argv. */
export interface Commands {
  readonly audit: (uploads: string, options: TypedOptions) => Promise<void>;
  readonly read: (uploads: string, options: TypedOptions) => Promise<void>;
  readonly check: (artifacts: string, options: TypedOptions) => Promise<void>;
  readonly setup: (uploads: string | undefined, options: SetupOptions) => Promise<void>;
  readonly doctor: (options: DoctorOptions) => Promise<void>;
  readonly explain: (name: string, ruleId: string | undefined, options: ExplainOptions) => Promise<void>;
  readonly rulesList: (options: RulesOptions) => Promise<void>;
  readonly rulesTest: (ruleId: string | undefined, options: RulesOptions) => Promise<void>;
  readonly rulesExplain: (ruleId: string, options: RulesOptions) => Promise<void>;
}

/** The command line `casefile` in one language. */
export function createProgram(messages: Messages, version: string, commands: Commands): Command {
  const program = styled(new Command('casefile'), messages)
    .description(messages.program)
    .version(version, '-V, --version', messages.version)
    .helpCommand(false)
    .enablePositionalOptions()
    .addOption(new Option('--locale <zh-CN|en>', messages.options.locale).default('zh-CN'));
  const audit = command(program, 'audit', messages)
    .argument('<uploads>', messages.uploadsArgument)
    .action(commands.audit);
  addOptions(
    audit,
    ['out', 'rules', 'standard', 'ocr', 'jobs', ...SELECTION, ...JUDGING, 'cache', 'noCache', ...SCREEN],
    messages,
  );
  const read = command(program, 'read', messages)
    .argument('<uploads>', messages.uploadsArgument)
    .action(commands.read);
  addOptions(read, ['out', 'rules', 'ocr', 'jobs', ...SELECTION, 'cache', 'noCache', ...SCREEN], messages);
  const check = command(program, 'check', messages)
    .argument('<artifacts>', messages.artifactsArgument)
    .action(commands.check);
  addOptions(check, ['out', 'rules', 'standard', ...SELECTION, ...JUDGING, ...SCREEN], messages);
  addSetupCommand(program, messages, commands);
  const doctor = styled(program.command('doctor'), messages)
    .description(messages.doctorCommand)
    .action(commands.doctor);
  addOptions(doctor, ['out', 'rules', 'locale'], messages);
  const explain = styled(program.command('explain'), messages)
    .description(messages.explainCommand)
    .argument('<case>', messages.caseArgument)
    .argument('[rule]', messages.ruleArgument)
    .action(commands.explain);
  addOptions(explain, ['out', 'rules', 'locale'], messages);
  addRulesCommands(program, messages, commands);
  return program;
}

function addSetupCommand(program: Command, messages: Messages, commands: Commands): void {
  const { setupOptions: texts } = messages;
  const setup = styled(program.command('setup'), messages)
    .description(messages.setupCommand)
    .argument('[uploads]', messages.setupUploadsArgument)
    .addOption(new Option('--out <DIR>', texts.out).default(OWN_RULES))
    .addOption(new Option('--region <NAME>', texts.region))
    .addOption(new Option('--set <PARAMETER=VALUE>', texts.set).argParser(collected))
    .addOption(new Option('--kind <FOLDER=FIELD>', texts.kind).argParser(collected))
    .addOption(new Option('--officers <FILE>', texts.officers))
    .addOption(new Option('--yes', texts.yes))
    .action(commands.setup);
  addOptions(setup, ['locale'], messages);
}

function collected(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}

function addRulesCommands(program: Command, messages: Messages, commands: Commands): void {
  const rules = styled(program.command('rules'), messages).description(messages.rules).helpCommand(false);
  const list = styled(rules.command('list'), messages)
    .description(messages.rulesList)
    .action(commands.rulesList);
  const test = styled(rules.command('test'), messages)
    .description(messages.rulesTest)
    .argument('[rule]', messages.ruleArgument)
    .addOption(new Option('--mutate', messages.mutate))
    .action(commands.rulesTest);
  const explain = styled(rules.command('explain'), messages)
    .description(messages.rulesExplain)
    .argument('<rule>', messages.ruleArgument)
    .action(commands.rulesExplain);
  for (const command of [list, test, explain]) addOptions(command, ['rules', 'standard', 'locale'], messages);
}

type OptionName = keyof Messages['options'];

const SELECTION: readonly OptionName[] = ['department', 'case'];
const JUDGING: readonly OptionName[] = ['answers', 'format', 'asOf', 'failOn', 'unmask'];
const SCREEN: readonly OptionName[] = ['locale', 'quiet', 'verbose'];

const FLAGS: Readonly<Record<OptionName, string>> = {
  out: '--out <DIR>',
  rules: '--rules <DIR>',
  standard: '--standard <ID>',
  ocr: '--ocr <ENGINE>',
  jobs: '--jobs <N>',
  answers: '--answers <FILE>',
  department: '--department <NAME>',
  case: '--case <GLOB>',
  format: '--format <LIST>',
  cache: '--cache <DIR>',
  noCache: '--no-cache',
  asOf: '--as-of <DATE>',
  failOn: '--fail-on <WHEN>',
  unmask: '--unmask',
  locale: '--locale <zh-CN|en>',
  quiet: '--quiet',
  verbose: '--verbose',
};

const DEFAULTS: Partial<Record<OptionName, string>> = {
  out: 'reports',
  standard: DEFAULT_STANDARD,
  ocr: 'auto',
  format: FORMATS.join(','),
  failOn: 'never',
  locale: 'zh-CN',
};

function command(program: Command, name: 'audit' | 'read' | 'check', messages: Messages): Command {
  return styled(program.command(name), messages).description(messages[name]);
}

function addOptions(command: Command, names: readonly OptionName[], messages: Messages): void {
  for (const name of names) {
    const option = new Option(FLAGS[name], messages.options[name]);
    const value = DEFAULTS[name];
    command.addOption(value === undefined ? option : option.default(value));
  }
}

/** Help in the user's language, aligned by the width of Chinese characters; errors are thrown, not printed. */
function styled(command: Command, messages: Messages): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', messages.help)
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      displayWidth,
      commandUsage: (shown) => usageOf(shown, messages),
      subcommandTerm: (sub) => [sub.name(), ...argumentsOf(sub)].join(' '),
      styleTitle: (title) => messages.titles[title] ?? title,
      optionDescription: (option) =>
        typeof option.defaultValue === 'string'
          ? option.description + messages.default(option.defaultValue)
          : option.description,
    });
}

function usageOf(command: Command, { commandWord, optionsWord }: Messages): string {
  if (!command.parent) return `${command.name()} ${commandWord} ${optionsWord}`;
  const names = [command.parent.parent?.name(), command.parent.name(), command.name()].filter(Boolean);
  return [...names, optionsWord, ...argumentsOf(command)].join(' ');
}

/** `<uploads>`, `[rule]`; a group of commands takes the name of one of them. */
function argumentsOf(command: Command): string[] {
  if (command.commands.length > 0) return [`<${command.commands.map((c) => c.name()).join('|')}>`];
  return command.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`));
}

/** A mistake in argv as an error of ours; undefined where commander has only shown help or the version. */
export function usageErrorOf(error: CommanderError, messages: Messages): UsageError | undefined {
  if (error.exitCode === 0) return undefined;
  const { usage } = messages;
  const [, name = ''] = /'(?:.*\s)?<?([^'>\s]*)[^']*'/u.exec(error.message) ?? [];
  const flag = /'(?:-\w, )?(--?[\w-]+)/u.exec(error.message)?.[1] ?? name;
  const known: Readonly<Record<string, string>> = {
    'commander.unknownOption': usage.unknownOption(flag),
    'commander.unknownCommand': usage.unknownCommand(name),
    'commander.missingArgument': usage.missingArgument(name),
    'commander.optionMissingArgument': usage.missingValue(flag),
    'commander.excessArguments': usage.excessArguments,
    'commander.help': usage.missingCommand,
  };
  return new UsageError(known[error.code] ?? error.message, messages.seeHelp('casefile --help'));
}
