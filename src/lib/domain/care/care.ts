/** The check-ins after a first working day (PRODUCT §4.8, SEED row 42), with the days after it. */
export const checkIns = { d1: 1, d3: 3, w1: 7, w2: 14, w4: 28, w8: 56 } as const;

export type CheckIn = keyof typeof checkIns;
export type CareAnswer = 'good' | 'soso' | 'hard' | 'stopped';

/** The first working day and what was answered since; `stopped` ends the check-ins without a word of blame. */
export type Care = { id: string; job: string; startedAt: string; answers: Partial<Record<CheckIn, CareAnswer>> };

const dayMilliseconds = 86_400_000;

/**
 * The check-in to show now, or null. Only the newest that is due: one that passed in silence is not asked again, so that
 * nobody has to catch up. In: the care row and now (UTC); days are counted from the start in whole days.
 */
export function checkInDue(care: Care, now: string): CheckIn | null {
	if (Object.values(care.answers).includes('stopped')) return null;
	const days = Math.floor((Date.parse(now) - Date.parse(care.startedAt)) / dayMilliseconds);
	const due = (Object.keys(checkIns) as CheckIn[]).filter((name) => checkIns[name] <= days).at(-1);
	return due && !care.answers[due] ? due : null;
}

/** Answers a check-in; the same check-in answered again keeps the last word. */
export function answerCheckIn(care: Care, checkIn: CheckIn, answer: CareAnswer): Care {
	return { ...care, answers: { ...care.answers, [checkIn]: answer } };
}
