import { english } from './messages-en.ts';
import { chinese } from './messages-zh.ts';

/** Languages that the command line speaks. */
export type Locale = 'zh-CN' | 'en';

export type Messages = typeof chinese;

export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? english : chinese;
}

/** The language is needed before argv is parsed: help and usage errors are written in it. */
export function localeIn(argv: readonly string[]): Locale {
  const index = argv.indexOf('--locale');
  const word =
    index === -1 ? argv.find((a) => a.startsWith('--locale='))?.slice('--locale='.length) : argv[index + 1];
  return word === 'en' ? 'en' : 'zh-CN';
}
