/** The two databases the server runs on. SQLite is what an agency gets by default; PostgreSQL is for larger ones. */
export type Dialect = 'sqlite' | 'postgres';
