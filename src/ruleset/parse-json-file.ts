import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Faults } from './faults.ts';
import { type JsonFile, lineAt } from './json-file.ts';
import type { RuleFile } from './rule-files.ts';

/** Parses a file; undefined, with its faults noted, where it is not JSON. */
export function parseJsonFile(file: RuleFile, faults: Faults): JsonFile | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  for (const { error, offset } of errors.slice(0, 1)) {
    const message = `不是有效的 JSON：${PARSE_ERRORS[printParseErrorCode(error)] ?? '此处无法解析'}（${near(file.text, offset)}）`;
    faults.atLine(file.shownPath, lineAt(file.text, offset), message);
  }
  if (errors.length > 0) return undefined;
  if (!tree) {
    faults.atLine(file.shownPath, 1, '文件是空的，应为一个 JSON 对象');
    return undefined;
  }
  noteRepeatedKeys(tree, file, faults);
  return { ...file, tree, value: getNodeValue(tree) as unknown };
}

/** JSON takes the last of two equal keys without a word: what a copied block most often leaves behind. */
function noteRepeatedKeys(node: Node, file: RuleFile, faults: Faults): void {
  const children = node.children ?? [];
  if (node.type === 'object') {
    const keys = children.map((property) => String(property.children?.[0]?.value));
    children.forEach((property, i) => {
      const key = keys[i] ?? '';
      if (keys.indexOf(key) < i)
        faults.atLine(file.shownPath, lineAt(file.text, property.offset), `键“${key}”在同一对象里写了两次`);
    });
  }
  for (const child of children) noteRepeatedKeys(child, file, faults);
}

function near(text: string, offset: number): string {
  const around =
    text
      .slice(offset, offset + 20)
      .split('\n')[0]
      ?.trim() ?? '';
  return around === '' ? '在行末或文件末尾' : `在“${around}”附近`;
}

const PARSE_ERRORS: Readonly<Record<string, string>> = {
  InvalidSymbol: '出现了不认识的符号，文字应写在双引号里',
  InvalidNumberFormat: '数字的写法不对',
  PropertyNameExpected: '此处应为双引号里的键名（前一项末尾可能多了一个逗号）',
  ValueExpected: '此处应有一个值（前一项末尾可能多了一个逗号）',
  ColonExpected: '键名后面缺少冒号',
  CommaExpected: '前一项末尾缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件结尾之后还有多余的内容',
  InvalidCommentToken: 'JSON 文件里不能写注释',
  UnexpectedEndOfComment: 'JSON 文件里不能写注释',
  UnexpectedEndOfString: '缺少右双引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 转义写法不对',
  InvalidEscapeCharacter: '反斜杠转义写法不对，正则表达式里的反斜杠要写两个',
  InvalidCharacter: '出现了不允许的控制字符',
};
