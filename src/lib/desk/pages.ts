import type { IconName } from '$lib/ui/Icon.svelte';

/** A page of the desk that has no tab of its own: a line on `/desk/more`. Its words stand in desk.json, in `more`, by its id. */
type DeskPage = {
	id: string;
	to: string;
	icon: IconName;
	/** Shown to who looks after the centre, or the installation; the page itself asks again. */
	coordinator?: true;
	admin?: true;
};

/** The groups of `/desk/more`, in the order people look for them. A new page of the desk is one line here. */
export const groups: readonly { id: string; pages: readonly DeskPage[] }[] = [
	{
		id: 'me',
		pages: [
			{ id: 'asks', to: '/desk/asks', icon: 'listen' },
			{ id: 'bookFor', to: '/desk/book', icon: 'calendar' },
			{ id: 'reachOut', to: '/desk/reach-out', icon: 'person' },
			{ id: 'send', to: '/desk/texts', icon: 'phone' },
			{ id: 'calendar', to: '/desk/calendar', icon: 'calendar' },
			{ id: 'slip', to: '/desk/slip', icon: 'calendar' },
			{ id: 'account', to: '/desk/account', icon: 'person' }
		]
	},
	{
		id: 'centre',
		pages: [
			{ id: 'settings', to: '/desk/centre', icon: 'home', coordinator: true },
			{ id: 'places', to: '/desk/centre/places', icon: 'place', coordinator: true },
			{ id: 'hours', to: '/desk/centre/hours', icon: 'clock', coordinator: true },
			{ id: 'partners', to: '/desk/centre/partners', icon: 'group', coordinator: true },
			{ id: 'stories', to: '/desk/centre/stories', icon: 'listen', coordinator: true },
			{ id: 'texts', to: '/desk/centre/texts', icon: 'more', coordinator: true },
			{ id: 'kiosk', to: '/desk/kiosk', icon: 'work' },
			{ id: 'helplines', to: '/desk/centre/helplines', icon: 'phone', coordinator: true }
		]
	},
	{
		id: 'office',
		pages: [
			{ id: 'team', to: '/desk/centre/team', icon: 'person', coordinator: true },
			{ id: 'numbers', to: '/desk/numbers', icon: 'path', coordinator: true },
			{ id: 'content', to: '/desk/centre/content', icon: 'work', coordinator: true },
			{ id: 'audit', to: '/desk/centre/audit', icon: 'calendar', coordinator: true },
			{ id: 'check', to: '/desk/centre/self-check', icon: 'check' },
			{ id: 'centres', to: '/desk/centres', icon: 'home', admin: true }
		]
	}
];
