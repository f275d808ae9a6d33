/**
 * What PostgreSQL's own tools need to reach a database. In: a postgres:// address. Out: an environment (libpq's PG* names), so
 * that no password stands in the list of processes.
 */
export function postgresEnvironment(url: string): NodeJS.ProcessEnv {
	const { hostname, port, username, password, pathname, searchParams } = new URL(url);
	return {
		...process.env,
		PGHOST: hostname,
		PGPORT: port || '5432',
		PGUSER: decodeURIComponent(username),
		PGPASSWORD: decodeURIComponent(password),
		PGDATABASE: decodeURIComponent(pathname.slice(1)),
		...(searchParams.has('sslmode') ? { PGSSLMODE: searchParams.get('sslmode')! } : {})
	};
}
