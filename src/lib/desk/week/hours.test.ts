import { describe, expect, it } from 'vitest';
import { hoursShown } from './hours';

const at = (from: string, till: string, day = '2026-12-01', lastDay = day) => ({
	start: `${day} ${from}`,
	end: `${lastDay} ${till}`
});

describe('the hours of the drawn week', () => {
	it('are 7 to 22 when nothing asks for more', () => {
		expect(hoursShown([])).toEqual({ from: '07:00', till: '22:00' });
		expect(hoursShown([at('09:00', '10:00'), at('21:30', '22:00')])).toEqual({ from: '07:00', till: '22:00' });
	});

	it('grow to the whole hour around an early and a late moment', () => {
		expect(hoursShown([at('06:45', '07:15'), at('22:00', '22:30')])).toEqual({ from: '06:00', till: '23:00' });
	});

	it('reach midnight, and begin there where a moment goes on into the next day', () => {
		expect(hoursShown([at('23:00', '00:00', '2026-12-01', '2026-12-02')])).toEqual({ from: '07:00', till: '24:00' });
		expect(hoursShown([at('23:30', '00:30', '2026-12-01', '2026-12-02')])).toEqual({ from: '00:00', till: '24:00' });
	});
});
