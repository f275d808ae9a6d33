import { mount, type ComponentProps } from 'svelte';
import Guard from './Guard.svelte';
import { beginVisit } from './visit.svelte';

let placed = false;

/**
 * Places the guard of this page's visit, once. It stands beside the app and not inside it: no screen that changes, and no error
 * page, takes it away.
 */
export function placeGuard(props: ComponentProps<typeof Guard>): void {
	if (placed) return;
	placed = true;
	const target = document.createElement('div');
	target.className = 'guard';
	document.body.prepend(target);
	mount(Guard, { target, props });
	beginVisit();
}
