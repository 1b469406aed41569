import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Folders that know no page, no system and no clock: what they need comes in as arguments. */
const PURE = [
  'time',
  'dataset',
  'model',
  'locale',
  'layout',
  'scene',
  'render',
  'view',
  'downloads',
  'embed/protocol',
];

const D3 = {
  name: 'd3',
  message: 'Import the module you need (d3-scale, d3-array …): the whole of d3 is 95 kB.',
};

const OUTER_GLOBALS = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['fetch', 'requestAnimationFrame', 'matchMedia', 'performance', 'process', 'Buffer'],
];

export default ts.config(
  { ignores: ['dist/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Texts are spread into code points on purpose: that is what a font has glyphs for.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Runes ask for `let` where a plain variable would be `const`.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
    },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-restricted-imports': ['error', { paths: [D3] }],
    },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts', '**/*.svelte.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [D3],
          patterns: [
            { group: ['node:*'], message: 'This folder is pure: let the caller read files.' },
            {
              group: ['svelte', 'svelte/*', '*.svelte'],
              message: 'This folder is pure: it draws nothing itself.',
            },
            { group: ['d3-selection', 'd3-zoom'], message: 'Gestures live in src/ui.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...OUTER_GLOBALS.map((name) => ({ name, message: 'This folder is pure: take it as an argument.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'This folder is pure: take the time as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'This folder is pure: take the time as an argument.',
        },
      ],
    },
  },
);
