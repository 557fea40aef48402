import type * as Fs from 'node:fs/promises';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Folder, walk } from './walk.ts';

/** Tests may run as root, whom no folder refuses. */
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof Fs>();
  const readdir = (folder: Buffer, options: object): Promise<unknown> =>
    String(folder).endsWith('/上锁') ? Promise.reject(new Error('EACCES')) : fs.readdir(folder, options);
  return { ...fs, readdir };
});

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casefile-walk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string | Buffer, content = ''): Promise<void> {
  const target = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name)]);
  await mkdir(Buffer.from(target.subarray(0, target.lastIndexOf('/'))), { recursive: true });
  await writeFile(target, content);
}

function pathsIn(folder: Folder): string[] {
  return [...folder.files.map((f) => f.path), ...folder.folders.flatMap(pathsIn)];
}

/** 告知书.pdf in GBK. */
const GBK_NAME = Buffer.from([0xb8, 0xe6, 0xd6, 0xaa, 0xca, 0xe9, 0x2e, 0x70, 0x64, 0x66]);

describe('walk', () => {
  it('finds every file with its path below the root', async () => {
    await put('市场监管/案件1/决定书.pdf');
    await put('市场监管/案件1/正卷/笔录.pdf');
    const { root: found } = await walk(root);
    expect(pathsIn(found)).toEqual(['市场监管/案件1/决定书.pdf', '市场监管/案件1/正卷/笔录.pdf']);
  });

  it('sorts numbers by value', async () => {
    for (const n of ['10', '9', '1']) await put(`${n}.pdf`);
    expect(pathsIn((await walk(root)).root)).toEqual(['1.pdf', '9.pdf', '10.pdf']);
  });

  it.each(['Thumbs.db', '.DS_Store', 'desktop.ini', '~$决定书.docx', '.hidden'])(
    'counts the system file %s and leaves it out',
    async (name) => {
      await put(`部门/案件/${name}`);
      const { root: found, ignoredFiles } = await walk(root);
      expect(pathsIn(found)).toEqual([]);
      expect(ignoredFiles).toBe(1);
    },
  );

  it.each([
    '决定书.pdf:Zone.Identifier',
    'Thumbs.db:encryptable',
    '网上查询.url',
    '决定书.LNK',
    '~WRL0001.tmp',
  ])('counts %s, which a program left behind, and leaves it out', async (name) => {
    await put(`部门/案件/${name}`);
    const { root: found, ignoredFiles } = await walk(root);
    expect(pathsIn(found)).toEqual([]);
    expect(ignoredFiles).toBe(1);
  });

  it.each(['@eaDir', '.thumbnails'])('counts the folder %s and leaves out what it holds', async (name) => {
    await put(`部门/案件/${name}/照片.jpg`);
    const { root: found, ignoredFiles } = await walk(root);
    expect(pathsIn(found)).toEqual([]);
    expect(ignoredFiles).toBe(1);
  });

  it('keeps a folder that is named like a file of a program', async () => {
    await put('部门/案件.tmp/决定书.pdf');
    expect(pathsIn((await walk(root)).root)).toEqual(['部门/案件.tmp/决定书.pdf']);
  });

  it('never follows a link to a file, and says so', async () => {
    await put('部门/案件/决定书.pdf');
    await symlink('/etc/hostname', path.join(root, '部门/案件/密码.pdf'));
    const { root: found, problems } = await walk(root);
    expect(pathsIn(found)).toEqual(['部门/案件/决定书.pdf']);
    expect(problems).toMatchObject([{ code: 'link-skipped', file: '部门/案件/密码.pdf' }]);
  });

  it('never follows a link to a folder, not even in a circle', async () => {
    await put('部门/案件/决定书.pdf');
    await symlink(root, path.join(root, '部门/案件/循环'));
    const { root: found, problems } = await walk(root);
    expect(pathsIn(found)).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'link-skipped' }]);
  });

  it.runIf(process.platform === 'linux')('reads names in GBK and keeps their bytes', async () => {
    await put(Buffer.concat([Buffer.from('部门/案件/'), GBK_NAME]));
    const [entry] = (await walk(root)).root.folders[0]?.folders[0]?.files ?? [];
    expect(entry).toMatchObject({ path: '部门/案件/告知书.pdf', name: '告知书.pdf' });
    expect(entry?.rawPath?.subarray(-GBK_NAME.length)).toEqual(GBK_NAME);
  });

  it.runIf(process.platform === 'linux')(
    'keeps the bytes of everything below a folder named in GBK',
    async () => {
      await put(Buffer.concat([GBK_NAME, Buffer.from('/决定书.pdf')]));
      const [entry] = (await walk(root)).root.folders[0]?.files ?? [];
      expect(entry?.path).toBe('告知书.pdf/决定书.pdf');
      expect(entry?.rawPath).toEqual(Buffer.concat([GBK_NAME, Buffer.from('/决定书.pdf')]));
    },
  );

  it.each([
    ['a folder nested too deep', `案件/${'深/'.repeat(12)}决定书.pdf`, `案件${'/深'.repeat(12)}`, 'too-deep'],
    ['a folder that cannot be opened', '案件/上锁/决定书.pdf', '案件/上锁', 'unreadable'],
  ])('keeps %s as one that nobody opened', async (_, file, folder, unopened) => {
    await put(file);
    let at: Folder | undefined = (await walk(root)).root;
    while (at && at.path !== folder) at = at.folders[0];
    expect(at).toMatchObject({ files: [], folders: [], unopened: { path: folder, unopened } });
  });

  it('passes over an empty folder, however deep', async () => {
    const deep = `案件/${'深/'.repeat(12)}`;
    await mkdir(path.join(root, deep), { recursive: true });
    expect(JSON.stringify(await walk(root))).not.toContain('unopened');
  });

  it('tells of a folder that is not there', async () => {
    const { problems } = await walk(path.join(root, 'none'));
    expect(problems).toMatchObject([{ code: 'file-unreadable' }]);
  });
});
