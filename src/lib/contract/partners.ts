import * as v from 'valibot';
import { OtherLanguages } from './slots';

/** The 38 kinds of helper that cards "in my way" name (SEED row 67); their words stand in obstacles.json, in `helpers`. */
export const partnerKinds = [
	'adapted_work',
	'addiction_help',
	'adult_education',
	'basic_education',
	'bridge_figure',
	'child_care',
	'clothing_help',
	'coach',
	'debt_help',
	'digital_help',
	'doctor',
	'driving_lessons',
	'emergency',
	'employer_contact',
	'employment_service',
	'equality_body',
	'family_service',
	'health_fund',
	'helpline',
	'integration_service',
	'justice_aftercare',
	'language_school',
	'legal_aid',
	'library',
	'mentor',
	'mobility_help',
	'night_shelter',
	'ombudsman',
	'peer',
	'police_emergency',
	'social_service',
	'social_workplace',
	'town_hall',
	'union',
	'youth_centre',
	'youth_mental_health',
	'youth_welfare',
	'youth_worker'
] as const;

/** Somebody near who helps, in the language that was asked for; `checkedOn` is the date somebody last called them. */
const LocalPartner = v.object({
	id: v.string(),
	kind: v.picklist(partnerKinds),
	name: v.string(),
	phone: v.string(),
	languages: v.array(v.string()),
	hours: v.string(),
	note: v.string(),
	langs: OtherLanguages,
	checkedOn: v.pipe(v.string(), v.isoDate())
});
export type LocalPartner = v.InferOutput<typeof LocalPartner>;

/** A small true story of somebody who said yes to telling it (SEED row 27). */
const LocalStory = v.object({ id: v.string(), callMe: v.string(), words: v.string(), langs: OtherLanguages });

/** `GET /api/centre?slug=…&lang=…`: what a centre knows of its neighbourhood, for the screens that ask for it. */
export const CentreAnswer = v.object({
	partners: v.array(LocalPartner),
	stories: v.array(LocalStory),
	/** Present when the project ended: whom people find here now (SEED row 65). */
	stopped: v.optional(v.object({ on: v.pipe(v.string(), v.isoDate()), name: v.string(), phone: v.string() }))
});
export type CentreAnswer = v.InferOutput<typeof CentreAnswer>;
