import { tick } from 'svelte';
import type { SubmitFunction } from '@sveltejs/kit';

/**
 * For `use:enhance` of a form whose button changes with what it did ("We met" – "Undo"): who works with the keyboard stays where
 * they were, instead of at the top of the page. `busy` is told when it begins and ends.
 */
export const stay =
	(busy: (is: boolean) => void = () => undefined): SubmitFunction =>
	({ formElement, submitter }) => {
		const place = formElement.parentElement;
		busy(true);
		return async ({ update }) => {
			await update();
			busy(false);
			await tick();
			// The form itself may be another one by now, at the same place.
			const next = [submitter, formElement, place].find((one) => one?.isConnected);
			const button = next instanceof HTMLButtonElement ? next : next?.querySelector('button');
			button?.focus();
		};
	};
