import { UsageError } from '../errors.ts';
import { english } from './messages-en.ts';
import { chinese, type Messages } from './messages-zh.ts';

/** Languages that the command line speaks. */
export type Locale = 'zh-CN' | 'en';

export type { Messages };

export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? english : chinese;
}

const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/** The language is needed before argv is parsed: help and usage errors are written in it. */
export function localeIn(argv: readonly string[]): Locale {
  return LOCALES.find((locale) => locale === typedLocale(argv)) ?? 'zh-CN';
}

/** Throws a UsageError where the language that was typed is not spoken. */
export function assertLocale(argv: readonly string[]): void {
  const typed = typedLocale(argv);
  if (typed === undefined || LOCALES.some((locale) => locale === typed)) return;
  throw new UsageError(chinese.usage.notOneOf('--locale', typed), chinese.usage.chooseFrom(LOCALES));
}

function typedLocale(argv: readonly string[]): string | undefined {
  const index = argv.indexOf('--locale');
  if (index !== -1) return argv[index + 1];
  return argv.find((word) => word.startsWith('--locale='))?.slice('--locale='.length);
}
