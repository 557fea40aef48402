import { RulesetError } from '../errors.ts';
import type { JsonFile, JsonPath } from './json-file.ts';
import { lineOf, pathText, writtenAt } from './json-file.ts';

/** Faults shown at most: the rest is seen after these are put right. */
const SHOWN = 20;

interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Collects what is wrong with the rules, so that a user sees everything at once. */
export class Faults {
  readonly #faults: Fault[] = [];

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  /** A fault at a place of a file that could be parsed. */
  at(file: JsonFile, path: JsonPath, message: string): void {
    const written = writtenAt(file, path);
    const place = pathText(written.path);
    this.#faults.push({
      file: written.file.shownPath,
      line: lineOf(written.file, written.path),
      message: place === '' ? message : `${place}：${message}`,
    });
  }

  /** A fault at a line of a file that could not be parsed. */
  atLine(file: string, line: number, message: string): void {
    this.#faults.push({ file, line, message });
  }

  /** Throws all of them as one error. */
  throwIfAny(): void {
    if (this.isEmpty) return;
    const lines = this.#faults
      .slice(0, SHOWN)
      .map(({ file, line, message }) => `  ${file} 第 ${line} 行：${message}`);
    const rest = this.#faults.length > SHOWN ? [`  ……另有 ${this.#faults.length - SHOWN} 处`] : [];
    throw new RulesetError(
      [`规则文件有 ${this.#faults.length} 处错误：`, ...lines, ...rest].join('\n'),
      '按提示修改上述文件后重新运行；各类文件的格式见 rules/schema 下的 JSON Schema',
    );
  }
}
