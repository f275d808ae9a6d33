/** Runs a task when the page has drawn itself and rests; after two seconds also when the browser never says that it does. */
export function whenIdle(task: () => void): void {
	if (window.requestIdleCallback) window.requestIdleCallback(task, { timeout: 2_000 });
	else setTimeout(task, 1_000);
}
