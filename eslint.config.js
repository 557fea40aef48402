import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CLOCK = {
  object: 'Date',
  property: 'now',
  message: 'The clock is read once, in cli: the same input gives the same output.',
};
const DICE = { object: 'Math', property: 'random', message: 'The same input gives the same output.' };

const NO_TERMINAL = [
  { name: 'process', message: 'Only cli touches the process; hand in what is needed.' },
  { name: 'console', message: 'Only cli writes to the terminal; return a Problem or throw an AuditError.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'reports/', 'coverage/', 'samples/uploads/', '.tmp/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages are the normal case.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Text is Chinese: code points, of one character each, are what we mean.
      '@typescript-eslint/no-misused-spread': 'off',
      // Facts and fields are unions; their kind has been checked by declaration before String() writes them.
      '@typescript-eslint/no-base-to-string': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name everywhere.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 16],
      'no-restricted-properties': ['error', CLOCK, DICE],
      'no-restricted-globals': ['error', ...NO_TERMINAL],
    },
  },
  {
    // The clock in disguise.
    files: [
      'src/{classify,extract,assemble,derive,evaluate,score,shared,model}/**/*.ts',
      'src/audit.ts',
      'src/batch/**/*.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name everywhere.' },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The clock is read once, in cli.',
        },
      ],
    },
  },
  {
    // Forked readers speak to their parent through the process; generators of files are programs of their own.
    files: ['src/read/reader-process.ts', 'src/read/reader-pool.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Texts, and the shape of audit.json: their type is what they are (a schema checks the latter).
    files: ['src/cli/messages-*zh.ts', 'src/report/*-json.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'samples/**/*.ts', '*.config.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
);
