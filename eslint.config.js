import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'data/', 'shots/', 'test-results/', '.stryker-tmp/', 'docs/']),
	typescript.configs.recommended,
	svelte.configs.recommended,
	{ files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: typescript.parser } } },
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'no-restricted-imports': ['error', { paths: [{ name: '$app/stores', message: 'Kit 3 has only $app/state.' }] }]
		}
	},
	{
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts', 'src/service-worker/**'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' }
	},
	{
		files: ['src/**'],
		ignores: ['src/commands/**', 'src/entry.ts', 'src/lib/server/start.ts'],
		rules: { 'no-console': 'error' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: {
			// Days and sets here are values that are read and left, not state.
			'svelte/prefer-svelte-reactivity': 'off',
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }],
			'svelte/no-at-html-tags': 'error',
			// The policy refuses style attributes; a class or a property set from script does the same.
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			// Addresses are whole: paths.base is empty in this house.
			'svelte/no-navigation-without-resolve': 'off'
		}
	}
);
