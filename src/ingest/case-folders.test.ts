import { describe, expect, it } from 'vitest';
import { findCases, type FoundCases } from './case-folders.ts';
import type { Folder } from './walk.ts';

interface Tree {
  readonly files: string[];
  readonly folders: Map<string, Tree>;
}

function folderOf(tree: Tree, path: string, name: string): Folder {
  const below = (child: string): string => (path === '' ? child : `${path}/${child}`);
  return {
    path,
    name,
    files: tree.files.map((file) => ({ path: below(file), name: file })),
    folders: [...tree.folders].map(([child, sub]) => folderOf(sub, below(child), child)),
  };
}

/** What is found below an uploads folder with these files. */
function casesIn(...paths: string[]): FoundCases {
  const root: Tree = { files: [], folders: new Map() };
  for (const path of paths) {
    const names = path.split('/');
    const file = names.pop() ?? '';
    let at = root;
    for (const name of names) {
      const next = at.folders.get(name) ?? { files: [], folders: new Map<string, Tree>() };
      at.folders.set(name, next);
      at = next;
    }
    at.files.push(file);
  }
  return findCases(folderOf(root, '', ''), '上传');
}

function summary({ cases }: FoundCases): string[] {
  return cases.map((c) => `${c.department ?? '-'} | ${c.id} | ${c.kind} | ${c.files.length}`);
}

describe('findCases', () => {
  it('takes department / case', () => {
    const found = casesIn('应急管理/案件1/决定书.pdf', '应急管理/案件1/笔录.pdf', '市场监管/甲公司案/1.jpg');
    expect(summary(found)).toEqual([
      '应急管理 | 应急管理/案件1 | folder | 2',
      '市场监管 | 市场监管/甲公司案 | folder | 1',
    ]);
  });

  it.each(['2023', '2023年', '2023年度'])('takes department / year / case for the year %s', (year) => {
    const found = casesIn(`应急管理/${year}/案件1/决定书.pdf`, `应急管理/${year}/案件2/决定书.pdf`);
    expect(summary(found)).toEqual([
      `应急管理 | 应急管理/${year}/案件1 | folder | 1`,
      `应急管理 | 应急管理/${year}/案件2 | folder | 1`,
    ]);
  });

  it.each(['pdf', 'zip', 'rar', '7z', 'PDF'])('takes a .%s in place of a case folder', (extension) => {
    const found = casesIn(`应急管理/甲公司案.${extension}`, '应急管理/案件2/决定书.pdf');
    expect(summary(found)).toContain(`应急管理 | 应急管理/甲公司案.${extension} | whole-case-file | 1`);
  });

  it('takes several whole cases of one department as that many cases', () => {
    const found = casesIn('应急管理/甲公司案.pdf', '应急管理/乙公司案.pdf', '应急管理/丙公司案.pdf');
    expect(summary(found).map((s) => s.split(' | ')[2])).toEqual(Array(3).fill('whole-case-file'));
  });

  it('takes a case folder that is given directly', () => {
    const found = casesIn('行政处罚决定书.pdf', '询问笔录.pdf', '立案审批表.pdf');
    expect(summary(found)).toEqual(['- | 上传 | folder | 3']);
  });

  it('takes a case folder given directly whose papers lie in parts', () => {
    expect(summary(casesIn('正卷/决定书.pdf', '副卷/审批表.pdf'))).toEqual(['- | 上传 | folder | 2']);
  });

  it('takes a department that is given directly', () => {
    const found = casesIn('案件1/决定书.pdf', '案件1/笔录.pdf', '案件2/决定书.pdf');
    expect(found.cases.map((c) => c.id)).toEqual(['案件1', '案件2']);
  });

  it.each(['正卷', '副卷', '证据', '证据材料', '照片', '附件', '01-立案', '02 调查', '第一卷'])(
    'counts a sub-folder %s to its case',
    (part) => {
      const found = casesIn('应急管理/案件1/决定书.pdf', `应急管理/案件1/${part}/a.jpg`);
      expect(summary(found)).toEqual(['应急管理 | 应急管理/案件1 | folder | 2']);
    },
  );

  it('knows a case by its case.json', () => {
    const found = casesIn('甲/case.json', '甲/a.pdf', '甲/b.pdf');
    expect(summary(found)).toEqual(['- | 甲 | folder | 3']);
  });

  it('takes single pages named by a camera for one case', () => {
    const found = casesIn('应急管理/案件1/IMG_0001.jpg', '应急管理/案件1/IMG_0002.jpg');
    expect(summary(found)).toEqual(['应急管理 | 应急管理/案件1 | folder | 2']);
  });

  it('makes no case of an empty folder', () => {
    expect(summary(casesIn('应急管理/案件1/决定书.pdf', '应急管理/空/下/.'))).toContain(
      '应急管理 | 应急管理/案件1 | folder | 1',
    );
    const empty: Folder = {
      path: '',
      name: '',
      files: [],
      folders: [{ path: '部门', name: '部门', files: [], folders: [] }],
    };
    expect(findCases(empty, '上传').cases).toEqual([]);
  });

  it.each([
    ['the case whose part it is', '应急管理/案件1', '正卷', '应急管理/案件1', 1],
    ['itself where it is a case', '应急管理', '案件1', '应急管理/案件1', 1],
    ['no case where it is a department', '', '应急管理', undefined, 0],
  ])('lists a folder that was not opened with %s', (_, parent, name, caseId, inCase) => {
    const place = parent === '' ? name : `${parent}/${name}`;
    const unopened = { path: place, name, unopened: 'unreadable' } as const;
    let folder: Folder = { path: place, name, files: [], folders: [], unopened };
    for (const up of parent.split('/').reverse()) {
      const at = parent.slice(0, parent.indexOf(up) + up.length);
      if (at !== '') folder = { path: at, name: up, files: [], folders: [folder] };
    }
    const { cases, strayFiles } = findCases({ path: '', name: '', files: [], folders: [folder] }, '上传');
    expect(cases.find(({ id }) => id === caseId)?.files ?? []).toHaveLength(inCase);
    expect(strayFiles).toHaveLength(1 - inCase);
  });

  it('puts files beside the departments and beside the cases aside', () => {
    const found = casesIn('说明.txt', '应急管理/清单.xlsx', '应急管理/案件1/决定书.pdf');
    expect(found.strayFiles.map((f) => f.path)).toEqual(['说明.txt', '应急管理/清单.xlsx']);
  });
});
