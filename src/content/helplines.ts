import type { Helpline } from './schema';

/** People who listen now, by region, with when somebody last checked the number (EVIDENCE §4). */
export const helplines: readonly Helpline[] = [
	{
		region: 'vl',
		name: '112',
		number: '112',
		free: false,
		always: false,
		languages: [],
		chat: false,
		young: false,
		checkedOn: '2026-11-23'
	},
	{
		region: 'vl',
		name: '1813',
		number: '1813',
		free: true,
		always: false,
		languages: ['nl'],
		chat: true,
		young: false,
		checkedOn: '2026-11-23'
	},
	{
		region: 'vl',
		name: 'Awel',
		number: '102',
		free: true,
		always: false,
		languages: ['nl'],
		chat: false,
		young: true,
		checkedOn: '2026-11-23'
	},
	{
		region: 'bru',
		name: '112',
		number: '112',
		free: false,
		always: false,
		languages: [],
		chat: false,
		young: false,
		checkedOn: '2026-11-23'
	},
	{
		region: 'bru',
		name: '0800 32 123',
		number: '0800 32 123',
		free: true,
		always: true,
		languages: ['fr'],
		chat: false,
		young: false,
		checkedOn: '2026-11-23'
	},
	{
		region: 'bru',
		name: 'Écoute-Enfants',
		number: '103',
		free: true,
		always: false,
		languages: ['fr'],
		chat: false,
		young: true,
		checkedOn: '2026-11-23'
	},
	{
		region: 'bru',
		name: '1813',
		number: '1813',
		free: true,
		always: false,
		languages: ['nl'],
		chat: true,
		young: false,
		checkedOn: '2026-11-23'
	},
	{
		region: 'bru',
		name: 'Awel',
		number: '102',
		free: true,
		always: false,
		languages: ['nl'],
		chat: false,
		young: true,
		checkedOn: '2026-11-23'
	},
	{
		region: 'lt',
		name: '112',
		number: '112',
		free: false,
		always: false,
		languages: [],
		chat: false,
		young: false,
		checkedOn: '2026-11-23'
	},
	{
		region: 'lt',
		name: 'Jaunimo linija',
		number: '0 800 28888',
		free: false,
		always: true,
		languages: ['lt'],
		chat: true,
		young: true,
		checkedOn: '2026-11-23'
	},
	{
		region: 'lt',
		name: 'Vaikų linija',
		number: '116 111',
		free: true,
		always: false,
		languages: ['lt'],
		chat: false,
		young: true,
		checkedOn: '2026-11-23'
	},
	{
		region: 'lt',
		name: 'Vilties linija',
		number: '116 123',
		free: false,
		always: false,
		languages: ['lt'],
		chat: false,
		young: false,
		checkedOn: '2026-11-23'
	}
];
