import { hideFragment } from '$lib/phone/letters/fragment';

hideFragment();
