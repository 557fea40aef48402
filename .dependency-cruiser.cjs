/**
 * Who may import whom. Each rule says why: a rule whose reason is gone may go too.
 * test/architecture.test.ts runs it.
 */

const STAGES = [
  'ingest',
  'read',
  'classify',
  'extract',
  'familiarity',
  'assemble',
  'derive',
  'evaluate',
  'score',
  'report',
];
const PURE = '^src/(?:classify|extract|familiarity|assemble|derive|evaluate|score|shared|model)/';

/** A third-party library has one home, so that it can be replaced by changing one folder. */
const HOMES = {
  'json-rules-engine': '^src/evaluate/',
  exceljs: '^src/spreadsheet/',
  zod: '^src/(ruleset|shared/options)/',
  'jsonc-parser': '^src/ruleset/',
  'tesseract\\.js': '^src/read/ocr/',
  'onnxruntime-node': '^src/read/ocr/accurate/',
  'onnx-buf': '^src/read/ocr/accurate/folding/',
  '@bufbuild/protobuf': '^src/read/ocr/accurate/folding/',
  'pdfjs-dist': '^src/read/pdf/',
  'pdf-parse': '^src/read/pdf/',
  '@cantoo/pdf-lib': '^src/read/pdf/',
  sharp: '^src/(?:read/image/|report/chart\\.ts$)',
  commander: '^src/cli/',
  'cli-progress': '^src/cli/',
  'file-type': '^src/ingest/',
  picomatch: '^src/ingest/',
  'chinese-days': '^src/shared/',
  'p-limit': '^src/(?:read|batch)/',
  'fastest-levenshtein': '^src/(?:classify|shared)/',
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'In a cycle no file can be understood, tested or replaced alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-imports-nothing',
      comment: 'Types that cross stages must not pull in what a stage does.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'errors-import-nothing',
      comment: 'Every folder may throw an AuditError: it must weigh nothing.',
      severity: 'error',
      from: { path: '^src/(?:errors|version)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/errors\\.ts$' },
    },
    {
      name: 'shared-knows-only-the-model',
      comment: 'Helpers of several stages: a helper that needs a stage belongs into that stage.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/(?:shared|model)/' },
    },
    ...STAGES.map((stage) => ({
      name: `${stage}-alone`,
      comment:
        'A stage knows the types that it takes and gives, never its neighbours: each can be tested and replaced alone.',
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: {
        path: '^src/',
        pathNot: `^src/(?:${[stage, 'model', 'shared', ...extrasOf(stage)].join('|')})/|^src/(?:errors|version)\\.ts$`,
      },
    })),
    {
      name: 'pure-stages',
      comment:
        'The fast half gives the same answer for the same pages: it sees no files, processes or network.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ruleset-is-no-stage',
      comment: 'Rules are loaded before any case is seen; what stages can do is handed in as names of kinds.',
      severity: 'error',
      from: { path: '^src/ruleset/' },
      to: { path: '^src/', pathNot: '^src/(?:ruleset|model|shared)/|^src/errors\\.ts$' },
    },
    {
      name: 'store-and-spreadsheet-know-no-stage',
      comment: 'They keep and print what they are given.',
      severity: 'error',
      from: { path: '^src/(store|spreadsheet)/' },
      to: { path: '^src/', pathNot: '^src/(?:$1|model|shared)/|^src/(?:errors|version)\\.ts$' },
    },
    {
      name: 'office-is-no-stage',
      comment: 'What an office says of itself becomes rules; cases are none of its business.',
      severity: 'error',
      from: { path: '^src/office/' },
      to: { path: '^src/', pathNot: '^src/(?:office|model|shared|spreadsheet)/|^src/errors\\.ts$' },
    },
    {
      name: 'audit-has-no-hands',
      comment: 'The pipeline on one screen: files and processes are the business of stages and stores.',
      severity: 'error',
      from: { path: '^src/(?:casefile|audit)\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:path|url)$' },
    },
    {
      name: 'batch-is-part-of-audit',
      comment: 'How a batch passes through the pipeline is the business of audit.ts alone.',
      severity: 'error',
      from: { pathNot: '^src/(?:audit\\.ts$|batch/)' },
      to: { path: '^src/batch/' },
    },
    {
      name: 'casefile-is-called-from-above',
      comment: 'The stages in their order: a stage that calls for the pipeline would be its own neighbour.',
      severity: 'error',
      from: {
        pathNot: '^src/(?:audit\\.ts$|batch/|casefile)|^samples/(?:accuracy|bench|forms|metamorphic)/',
      },
      to: { path: '^src/casefile\\.ts$' },
    },
    {
      name: 'audit-never-calls-the-cli',
      comment: 'The pipeline must run without a terminal: in tests, in another program.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'cli-sees-no-stage',
      comment: 'Commands call the pipeline; a command that reaches into a stage would skip its checks.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(?:cli|ruleset|store|report|spreadsheet|model|office)/|^src/(?:audit|checkup|errors|rulebook|version)\\.ts$',
      },
    },
    {
      name: 'generator-knows-only-the-model',
      comment:
        'Cases that learned from the program, or from what measures it, would test it by its own opinion.',
      severity: 'error',
      from: { path: '^samples/generator/' },
      to: { path: '^src/|^samples/(?:accuracy|bench|forms|metamorphic)/', pathNot: '^src/(?:model|shared)/' },
    },
    {
      name: 'src-knows-no-samples',
      comment: 'Samples are not shipped.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^samples/' },
    },
    ...Object.entries(HOMES).map(([library, home]) => ({
      name: `home-of-${library.replace('\\', '')}`,
      comment: `A third-party library has one home, so that it can be replaced by changing one folder.`,
      severity: 'error',
      from: { path: '^src/', pathNot: home },
      to: { path: `(?:^|/)node_modules/${library}/` },
    })),
    {
      name: 'no-undeclared-library',
      comment: 'A library that only happens to be there is gone after the next npm ci.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      comment: 'A broken import fails at run time only.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

/** read saves what it reads; report takes previews from the store and prints through spreadsheet. */
function extrasOf(stage) {
  if (stage === 'read') return ['store'];
  if (stage === 'report') return ['store', 'spreadsheet'];
  return [];
}
