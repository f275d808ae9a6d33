/* Every place where a browser lets a page keep something: emptied, and looked through (TRUST 4). */

const mark = 'trampoline-kiosk';
const cookieNames = (): string[] =>
	document.cookie
		.split('; ')
		.map((pair) => pair.split('=')[0]!)
		.filter((name) => name && name !== mark);

/** Each store by its name: how to empty it, and how many things it holds. A store that this browser has not is not named. */
function stores(): Record<string, { empty: () => unknown; count: () => Promise<number> | number }> {
	return {
		localStorage: { empty: () => localStorage.clear(), count: () => localStorage.length },
		sessionStorage: { empty: () => sessionStorage.clear(), count: () => sessionStorage.length },
		windowName: { empty: () => (window.name = ''), count: () => window.name.length },
		cookies: {
			empty: () => cookieNames().forEach((name) => (document.cookie = `${name}=; path=/; max-age=0`)),
			count: () => cookieNames().length
		},
		indexedDB: {
			empty: async () => {
				for (const { name } of await indexedDB.databases()) if (name) await deleted(indexedDB.deleteDatabase(name));
			},
			count: async () => (await indexedDB.databases()).length
		},
		...('caches' in window && {
			caches: {
				empty: async () => {
					for (const name of await caches.keys()) await caches.delete(name);
				},
				count: async () => (await caches.keys()).length
			}
		}),
		...('serviceWorker' in navigator && {
			workers: {
				empty: async () => {
					for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
				},
				count: async () => (await navigator.serviceWorker.getRegistrations()).length
			}
		}),
		...('storage' in navigator && {
			files: {
				empty: async () => {
					const folder = await navigator.storage.getDirectory();
					for (const name of await namesIn(folder)) await folder.removeEntry(name, { recursive: true });
				},
				count: async () => (await namesIn(await navigator.storage.getDirectory())).length
			}
		})
	};
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys()) names.push(name);
	return names;
}

/** Another window that holds a database open is told to let go; one that does not is found by the check. */
const deleted = (request: IDBOpenDBRequest): Promise<void> =>
	new Promise((resolve) => {
		request.onsuccess = request.onerror = request.onblocked = () => resolve();
	});

const within = <Value>(work: Promise<Value>, milliseconds: number): Promise<Value> =>
	Promise.race([
		work,
		new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), milliseconds))
	]);

/** Empties every store; one that refuses or hangs does not keep the others waiting. */
export async function emptyStores(): Promise<void> {
	await Promise.allSettled(Object.values(stores()).map(({ empty }) => within(Promise.resolve().then(empty), 1_000)));
}

/**
 * Looks through every store. Out: the names of those that still hold something, or that could not be looked into: only an
 * empty list means that nothing is left.
 */
export async function findLeft(): Promise<string[]> {
	const looked = await Promise.all(
		Object.entries(stores()).map(async ([name, { count }]) => {
			const held = await within(Promise.resolve().then(count), 1_000).catch(() => 1);
			return held ? name : null;
		})
	);
	return looked.filter((name) => name !== null);
}
