import type { House } from '../db';
import { addHours } from '../slots/hours';
import { addMoment } from '../slots/moments';
import { makeSlots } from '../slots/make';

const json = (texts: Record<string, string>): string => JSON.stringify(texts);

/** The labelled sample centre of the first start: three counsellors, two places, a group and a visit (ARCHITECTURE 5). */
export async function makeSampleCentre(
	house: House
): Promise<{ centreId: string; coordinatorId: string; counsellorIds: string[] }> {
	const { db, now, id } = house;
	const centreId = id();
	await db
		.insertInto('centre')
		.values({
			id: centreId,
			slug: 'sample',
			name: 'De Brug',
			town: 'Brussel',
			zone: 'Europe/Brussels',
			phone: '02 123 45 67',
			sample: 1,
			created_at: now()
		})
		.execute();
	const building = id();
	const park = id();
	await db
		.insertInto('place')
		.values([
			{
				id: building,
				centre_id: centreId,
				name: 'De Brug',
				kind: 'building',
				stop: 'Zuid',
				minutes_on_foot: 4,
				landmark: json({ nl: 'gele deur', fr: 'porte jaune', en: 'yellow door' }),
				way: json({
					nl: 'Stap uit aan halte Zuid. Ga langs het park. Je ziet een gele deur.',
					fr: 'Descends à l’arrêt Zuid. Longe le parc. Tu vois une porte jaune.',
					en: 'Get off at stop Zuid. Walk along the park. You see a yellow door.'
				}),
				step_free: 1
			},
			{
				id: park,
				centre_id: centreId,
				name: 'Park',
				kind: 'park',
				stop: 'Park',
				minutes_on_foot: 2,
				landmark: json({ nl: 'kiosk', fr: 'kiosque', en: 'bandstand' }),
				way: json({
					nl: 'Stap uit aan halte Park. Ga het park in. We wachten bij de kiosk.',
					fr: 'Descends à l’arrêt Park. Entre dans le parc. On attend au kiosque.',
					en: 'Get off at stop Park. Go into the park. We wait at the bandstand.'
				}),
				step_free: 1
			}
		])
		.execute();

	const people = [
		{
			first_name: 'Sofie',
			role: 'coordinator' as const,
			languages: ['nl', 'ar', 'en'],
			phone: '0470 12 34 56',
			line: json({
				nl: 'Ik drink graag thee en ik luister.',
				fr: 'J’aime le thé et j’écoute.',
				en: 'I like tea and I listen.'
			})
		},
		{
			first_name: 'Karim',
			role: 'counsellor' as const,
			languages: ['fr', 'nl', 'ar'],
			phone: '0470 22 34 56',
			line: json({
				nl: 'Ik wandel liever dan dat ik zit.',
				fr: 'Je préfère marcher que rester assis.',
				en: 'I would rather walk than sit.'
			})
		},
		{
			first_name: 'Léa',
			role: 'counsellor' as const,
			languages: ['fr', 'en', 'tr'],
			phone: '0470 32 34 56',
			line: json({
				nl: 'Ik werkte zelf in een keuken.',
				fr: 'J’ai travaillé dans une cuisine.',
				en: 'I used to work in a kitchen.'
			})
		}
	].map((person) => ({ ...person, id: id() }));
	await db
		.insertInto('staff')
		.values(
			people.map((person) => ({
				...person,
				centre_id: centreId,
				languages: JSON.stringify(person.languages),
				sign_in_name: null,
				password_hash: null,
				totp_secret: null,
				totp_step: null,
				created_at: now()
			}))
		)
		.execute();

	const [sofie, karim, lea] = people.map((person) => person.id) as [string, string, string];
	const weekly: [string, number, string, string, string][] = [
		[sofie, 1, '14:00', '17:00', building],
		[sofie, 2, '10:00', '12:00', building],
		[sofie, 4, '16:00', '19:00', building],
		[sofie, 5, '10:00', '12:00', park],
		[karim, 2, '14:00', '18:00', park],
		[karim, 3, '17:00', '20:00', building],
		[karim, 6, '11:00', '13:00', park],
		[lea, 1, '10:00', '12:30', building],
		[lea, 3, '13:00', '16:00', building],
		[lea, 5, '15:00', '18:00', building]
	];
	for (const [staff, weekday, from, till, place] of weekly) {
		await addHours(house, staff, { weekday, from, till, minutes: 30, place });
	}
	const inDays = (days: number, hour: number) => {
		const date = new Date(Date.parse(now()) + days * 86_400_000);
		date.setUTCHours(hour, 0, 0, 0);
		return date.toISOString();
	};
	const special = [
		{
			staff: lea,
			days: 6,
			kind: 'group' as const,
			seats: 8,
			place: building,
			title: { nl: 'Samen koken', fr: 'Cuisiner ensemble', en: 'Cooking together' }
		},
		{
			staff: karim,
			days: 9,
			kind: 'visit' as const,
			seats: 3,
			place: park,
			title: { nl: 'Kijken bij de tuinploeg', fr: 'Voir l’équipe des jardins', en: 'Meet the garden team' }
		}
	];
	for (const each of special) {
		// Late in the day in every zone of Europe, so that it never meets the weekly hours above.
		await addMoment(house, each.staff, {
			start: inDays(each.days, 20),
			end: inDays(each.days, 21),
			place: each.place,
			kind: each.kind,
			seats: each.seats,
			title: each.title
		});
	}
	for (const staff of [sofie, karim, lea]) await makeSlots(house, staff);
	return { centreId, coordinatorId: sofie, counsellorIds: [sofie, karim, lea] };
}

/** An empty centre with one coordinator, for an installation that has an address of its own. */
export async function makeFirstCentre(house: House): Promise<{ centreId: string; coordinatorId: string }> {
	const centreId = house.id();
	const coordinatorId = house.id();
	await house.db
		.insertInto('centre')
		.values({
			id: centreId,
			slug: 'centre',
			name: 'Trampoline',
			town: '',
			zone: 'Europe/Brussels',
			phone: '112',
			sample: 0,
			created_at: house.now()
		})
		.execute();
	await house.db
		.insertInto('staff')
		.values({
			id: coordinatorId,
			centre_id: centreId,
			role: 'coordinator',
			first_name: 'Coordinator',
			line: '{}',
			languages: '["nl"]',
			phone: '',
			sign_in_name: null,
			password_hash: null,
			totp_secret: null,
			totp_step: null,
			created_at: house.now()
		})
		.execute();
	return { centreId, coordinatorId };
}
