import 'virtual:words/give';
import { keepStrangersOut } from '$lib/kiosk/visit.svelte';
import { hideFragment } from '$lib/phone/letters/fragment';

hideFragment();

export const init = keepStrangersOut;
