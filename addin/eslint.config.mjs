import parser from '@typescript-eslint/parser';
import plugin from 'eslint-plugin-office-addins';

/**
 * Mistakes in talking to Excel that types cannot see. The rules that look for `context.sync()` by name are left out: here
 * every request goes through a `sync` that notices a silent Excel, and tests count the requests instead.
 */
export default [
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'office-addins': plugin },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
];
