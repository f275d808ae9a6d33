type Coordinates = readonly [latitude: number, longitude: number];
type Point = { x: number; y: number };

/** What is known of a place: where its door is, and what the way there passes (WGS 84). */
export type MapFacts = {
	door: Coordinates;
	stop: Coordinates;
	bends: readonly Coordinates[];
	marks: readonly { kind: string; at: Coordinates; name: string }[];
};

/** The same on paper, north up: points of a box, the way as a line from the stop to the door. */
export type DrawnMap = {
	stop: Point;
	door: Point;
	way: Point[];
	/** `side`: where there is room for the name; marks too close to something already drawn are left out. */
	marks: (Point & { kind: string; name: string; side: 'start' | 'end' })[];
};

/** Room that a sign and its name take; two marks closer than this cannot both be read. */
const signRoom = { x: 96, y: 34 };

/**
 * A schematic map from coordinates: no tiles, nothing asked of anybody (TRUST 1.2). Distances keep their proportion, also far
 * from the equator. In: the facts; the size of the box and the margin that signs need. Out: points in the box.
 */
export function drawMap(facts: MapFacts, box: { width: number; height: number; margin: number }): DrawnMap {
	const known = [facts.stop, ...facts.bends, facts.door, ...facts.marks.map((mark) => mark.at)];
	// A degree of longitude is shorter than one of latitude, by this much here.
	const narrow = Math.cos((facts.door[0] * Math.PI) / 180);
	const flat = (at: Coordinates): Point => ({ x: at[1] * narrow, y: -at[0] });
	const points = known.map(flat);
	const least = { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
	const most = { x: Math.max(...points.map(({ x }) => x)), y: Math.max(...points.map(({ y }) => y)) };
	const room = { x: box.width - 2 * box.margin, y: box.height - 2 * box.margin };
	const scale = Math.min(room.x / (most.x - least.x || 1e-6), room.y / (most.y - least.y || 1e-6));
	const shift = {
		x: (box.width - (most.x - least.x) * scale) / 2,
		y: (box.height - (most.y - least.y) * scale) / 2
	};
	const place = (at: Coordinates): Point => {
		const { x, y } = flat(at);
		return { x: Math.round((x - least.x) * scale + shift.x), y: Math.round((y - least.y) * scale + shift.y) };
	};
	const [stop, door] = [place(facts.stop), place(facts.door)];
	const drawn: Point[] = [stop, door];
	const marks: DrawnMap['marks'] = [];
	for (const mark of facts.marks) {
		const point = place(mark.at);
		if (drawn.some(({ x, y }) => Math.abs(x - point.x) < signRoom.x && Math.abs(y - point.y) < signRoom.y)) continue;
		drawn.push(point);
		marks.push({ ...point, kind: mark.kind, name: mark.name, side: point.x > box.width / 2 ? 'end' : 'start' });
	}
	return { stop, door, way: [stop, ...facts.bends.map(place), door], marks };
}

const earthMetres = 6_371_000;

/** Metres between two points as the crow flies; for "near a place I choose", where tens of metres do not matter. */
export function metresBetween(one: Coordinates, other: Coordinates): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const x = radians(other[1] - one[1]) * Math.cos(radians((one[0] + other[0]) / 2));
	const y = radians(other[0] - one[0]);
	return Math.round(Math.hypot(x, y) * earthMetres);
}
