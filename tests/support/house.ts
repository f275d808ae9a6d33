import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { openHouse, type House } from '../../src/lib/server/db';

/** A Tuesday morning in winter, in Brussels. */
export const start = '2026-11-24T08:00:00.000Z';

export type TestHouse = House & {
	close: () => Promise<void>;
	setNow: (instant: string) => void;
	/** The database's address; the embedded one has none. */
	url?: string;
	/** Another process on the same database, with the same clock; the embedded one has none. */
	other?: () => Promise<House>;
};

/** Runs the same rules on both real engines, each test on an empty database with a fixed clock. */
export function eachEngine(rules: (open: () => Promise<TestHouse>, engine: 'sqlite' | 'postgres') => void): void {
	describe('on the embedded database', () => rules(opener('sqlite'), 'sqlite'));
	if (inject('postgres')) describe('on PostgreSQL', () => rules(opener('postgres'), 'postgres'));
}

function opener(engine: 'sqlite' | 'postgres'): () => Promise<TestHouse> {
	const cleanups: (() => Promise<void> | void)[] = [];
	afterEach(async () => {
		for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
	});
	return async () => {
		let now = start;
		const clock = { now: () => now };
		const setNow = (instant: string) => void (now = instant);
		if (engine === 'sqlite') {
			const folder = mkdtempSync(join(tmpdir(), 'trampoline-'));
			const house = await openHouse({ folder }, clock);
			cleanups.push(() => rmSync(folder, { recursive: true }), house.close);
			return { ...house, setNow };
		}
		const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
		const admin = new pg.Client({ connectionString: inject('postgres') });
		await admin.connect();
		await admin.query(`create database ${name}`);
		await admin.end();
		const url = new URL(inject('postgres'));
		url.pathname = `/${name}`;
		const house = await openHouse({ url: url.href, folder: '' }, clock);
		cleanups.push(house.close);
		const other = async () => {
			const second = await openHouse({ url: url.href, folder: '' }, clock);
			cleanups.push(second.close);
			return second;
		};
		return { ...house, setNow, other, url: url.href };
	};
}
