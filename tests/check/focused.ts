import ts from 'typescript';
import { place, sources, type Check } from './tree.ts';

const runners = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const ways = new Set(['skip', 'only', 'todo', 'fixme', 'fail', 'fails', 'skipIf', 'runIf']);
const short = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'ftest', 'fdescribe']);

/** The first name of a chain: `test` of test.describe.only. */
function first(node: ts.Expression): string {
	if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return first(node.expression);
	return ts.isIdentifier(node) ? node.text : '';
}

export const focused: Check = {
	name: 'every test runs',
	find: (root) =>
		sources(root, ['tests', 'src'], /\.(test|spec)\.(ts|js|mjs)$|^tests\/.*\.ts$/).flatMap((source) => {
			const wrong: string[] = [];
			const look = (node: ts.Node): void => {
				const chained =
					ts.isPropertyAccessExpression(node) && ways.has(node.name.text) && runners.has(first(node.expression));
				const called = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && short.has(node.expression.text);
				if (chained || called)
					wrong.push(place(source, node.getStart(), `${node.getText().split('(')[0]} leaves a test out`));
				ts.forEachChild(node, look);
			};
			look(ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true));
			return wrong;
		})
};
