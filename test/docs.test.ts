import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { casefile } from './casefile.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = path.join(ROOT, 'README.md');
const BEGIN = '<!-- help:begin -->';
const END = '<!-- help:end -->';
/** Writes the help into the README again. */
const ACCEPT = 'ACCEPT_HELP=1 npx vitest run test/docs.test.ts';

async function helpBlock(): Promise<string> {
  const { out } = await casefile(['audit', '--help'], ROOT);
  return `${BEGIN}\n\n\`\`\`text\n${out.trimEnd()}\n\`\`\`\n\n${END}`;
}

describe('README.md', () => {
  it('shows the help of the audit as it is', async () => {
    const block = await helpBlock();
    const text = await readFile(README, 'utf8');
    const shown = text.slice(text.indexOf(BEGIN), text.indexOf(END) + END.length);
    if (process.env.ACCEPT_HELP)
      await writeFile(
        README,
        text.replace(shown, () => block),
      );
    else expect(shown, `请运行：${ACCEPT}`).toBe(block);
  });

  it('shows only files that are there', async () => {
    const text = await readFile(README, 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((m) => m[1] ?? '');
    const missing: string[] = [];
    for (const link of links)
      await readFile(path.join(ROOT, link)).catch((e: unknown) => isFolder(e) || missing.push(link));
    expect(missing).toEqual([]);
  });

  it('explains words that the code knows', async () => {
    const text = await readFile(README, 'utf8');
    const glossary = text.slice(text.indexOf('## 术语'), text.indexOf('\n## ', text.indexOf('## 术语') + 3));
    const words = [...glossary.matchAll(/^\| `([\w-]+)`/gmu)].map((m) => m[1] ?? '');
    const code = await everythingBelow('src');
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !code.includes(word))).toEqual([]);
  });
});

describe('each folder of src', async () => {
  const entries = await readdir(path.join(ROOT, 'src'), { withFileTypes: true });
  const folders = entries.filter((e) => e.isDirectory()).map((e) => `src/${e.name}`);

  it.each([...folders, 'rules'])(
    '%s says what it takes, gives, answers for and may not do',
    async (folder) => {
      const text = await readFile(path.join(ROOT, folder, 'README.md'), 'utf8');
      const words = ['Takes', 'Gives', 'esponsible for', 'May not', 'Add'];
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    },
  );
});

function isFolder(error: unknown): boolean {
  return (error as { code?: string }).code === 'EISDIR';
}

async function everythingBelow(folder: string): Promise<string> {
  const names = await readdir(path.join(ROOT, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts'));
  return (await Promise.all(files.map((name) => readFile(path.join(ROOT, folder, name), 'utf8')))).join('\n');
}
