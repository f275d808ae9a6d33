import type { Drawing } from '$lib/contract';
import { emptyCentre, firstPerson } from './coordinator';
import type { House } from './db';
import { addHours, addMoment, datesFrom, instantIn, makeSlots } from './slots';

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
				how: json({
					nl: 'Kom gewoon binnen. Er is koffie. We luisteren eerst.',
					fr: 'Entre quand tu veux. Il y a du café. On t’écoute d’abord.',
					en: 'Just walk in. There is coffee. We listen first.'
				}),
				step_free: 1,
				toilets: 1,
				sit_outside: 1,
				lat: 50.83735,
				lon: 4.33485,
				drawing: JSON.stringify({
					stop: [50.8358, 4.3372],
					bends: [
						[50.83655, 4.3374],
						[50.83705, 4.3353]
					],
					marks: [
						{ kind: 'park', at: [50.8364, 4.3349], name: 'Rosapark' },
						{ kind: 'church', at: [50.8379, 4.3371], name: 'Sint-Gillis' }
					]
				} satisfies Drawing)
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
				step_free: 1,
				toilets: 0,
				sit_outside: 1,
				lat: 50.8437,
				lon: 4.3629,
				drawing: JSON.stringify({
					stop: [50.8449, 4.3617],
					bends: [[50.8446, 4.3628]],
					marks: [{ kind: 'water', at: [50.8441, 4.3643], name: 'vijver' }]
				} satisfies Drawing)
			}
		])
		.execute();

	const people = [
		{
			first_name: 'Sofie',
			role: 'admin' as const,
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
	const walkIn: [number, string, string][] = [
		...[1, 2, 4, 5].map((weekday): [number, string, string] => [weekday, '13:00', '18:00']),
		[3, '13:00', '20:00'],
		[6, '10:00', '13:00']
	];
	await db
		.insertInto('opening')
		.values(
			walkIn.map(([weekday, from_clock, till_clock]) => ({
				...{ id: id(), centre_id: centreId, place_id: building },
				...{ weekday, from_clock, till_clock }
			}))
		)
		.execute();
	const near: [string, string, string, string[], string, string, string][] = [
		['debt_help', 'Budgethulp Zuid', '02 123 45 71', ['nl', 'fr'], '9–12', '9–12', '9–12'],
		['youth_welfare', 'JAC De Brug', '02 123 45 72', ['nl', 'fr', 'en'], '13–18', '13–18', '13–18'],
		['language_school', 'Taalhuis Zuid', '02 123 45 73', ['nl', 'en', 'ar'], '10–16', '10–16', '10–16']
	];
	await db
		.insertInto('partner')
		.values(
			near.map(([kind, name, phone, languages, nl, fr, en]) => ({
				...{ id: id(), centre_id: centreId, kind, name, phone, languages: JSON.stringify(languages) },
				...{ hours: json({ nl, fr, en }), note: '{}', checked_on: now().slice(0, 10) }
			}))
		)
		.execute();
	const inDays = (days: number, clock: string) =>
		instantIn('Europe/Brussels', datesFrom('Europe/Brussels', now(), days + 1)[days]!.date, clock)!;
	const special = [
		{
			staff: lea,
			days: 6,
			from: '18:30',
			till: '20:30',
			kind: 'group' as const,
			seats: 8,
			place: building,
			title: { nl: 'Samen koken', fr: 'Cuisiner ensemble', en: 'Cooking together' },
			details: {
				happens: {
					nl: 'We koken en we eten samen.',
					fr: 'On cuisine et on mange ensemble.',
					en: 'We cook and we eat together.'
				},
				food: {
					nl: 'soep en brood, ook zonder vlees',
					fr: 'soupe et pain, aussi sans viande',
					en: 'soup and bread, no meat too'
				},
				watch: true
			}
		},
		{
			staff: karim,
			days: 9,
			from: '09:00',
			till: '10:30',
			kind: 'visit' as const,
			seats: 3,
			place: park,
			title: { nl: 'Kijken bij de tuinploeg', fr: 'Voir l’équipe des jardins', en: 'Meet the garden team' },
			details: {
				happens: {
					nl: 'We kijken hoe de ploeg werkt. Je mag alles vragen.',
					fr: 'On regarde comment l’équipe travaille. Tu peux tout demander.',
					en: 'We look at how the team works. You may ask anything.'
				},
				bring: {
					nl: 'Schoenen die vuil mogen',
					fr: 'Des chaussures qui peuvent se salir',
					en: 'Shoes that may get dirty'
				}
			},
			employer: 'Groendienst De Linde'
		}
	];
	for (const each of special) {
		// Before or after all the weekly hours above, so that they never meet.
		const added = await addMoment(house, each.staff, {
			start: inDays(each.days, each.from),
			end: inDays(each.days, each.till),
			place: each.place,
			kind: each.kind,
			seats: each.seats,
			title: each.title,
			details: each.details,
			...('employer' in each ? { employer: each.employer, checked: true } : {})
		});
		if (!added.ok) throw new Error(`The sample centre offers what may not be offered: ${added.error.code}`);
	}
	for (const staff of [sofie, karim, lea]) await makeSlots(house, staff);
	return { centreId, coordinatorId: sofie, counsellorIds: [sofie, karim, lea] };
}

/** An empty centre with one person who looks after it and the installation, for a service that has an address of its own. */
export async function makeFirstCentre(house: House): Promise<{ centreId: string; coordinatorId: string }> {
	const centreId = await emptyCentre(house);
	return { centreId, coordinatorId: await firstPerson(house, centreId, 'Coordinator', 'admin') };
}
