/** The five kinds of step (PRODUCT §3). A note is typed in the app, a meet is a talk booked or held. */
export const stepKinds = ['note', 'look', 'ask', 'meet', 'try'] as const;

/** What a job may ask of you; shown, never used to hide a job (SEED row 21). */
export const needs = [
	'alone_work',
	'bike',
	'certificate',
	'cleaning',
	'cold',
	'colour_vision',
	'computer_basic',
	'computer_ok',
	'creative_portfolio',
	'criminal_check',
	'customers',
	'dirty_hands',
	'dust',
	'early',
	'english',
	'extract_minors',
	'extract_minors_18plus',
	'fine_hands',
	'flour_dust',
	'forklift_training',
	'from_18',
	'good_eyes',
	'health_check',
	'heat',
	'heights',
	'hygiene',
	'irregular',
	'knives',
	'language_basic',
	'language_ok',
	'late',
	'licence_b',
	'licence_c',
	'lifting',
	'maths_basic',
	'night',
	'nights_away',
	'no_fear_heights',
	'noise',
	'outdoors',
	'precise',
	'public_transport',
	'repetitive',
	'safety_course',
	'season',
	'second_language',
	'shifts',
	'sitting',
	'small_parts',
	'smell',
	'split_shift',
	'standing',
	'stress_peaks',
	'swim_well',
	'team',
	'time_pressure',
	'tips',
	'tools',
	'trust',
	'vaccines',
	'weekend'
] as const;

/** Needs one can do something about: each has its "No? Ask here" (SEED row 21). */
export const helpedNeeds = needs.filter((need) =>
	/^(bike|certificate|from_18|colour_vision|computer_.*|creative_portfolio|criminal_check|english|extract_.*|forklift_training|good_eyes|health_check|language_.*|licence_.*|maths_basic|public_transport|safety_course|second_language|swim_well|tools|vaccines)$/.test(
		need
	)
);
