/** The first file of every archive, for whoever opens it years from now. */
export const ABOUT_THIS_ARCHIVE = `Everything that one practice has in Stipple, as it stood at one instant. Nothing in here is encrypted: keep it safe.

accounts.json     the practice and who may sign in to it; no password, no key
schema.json       the tables: columns with their PostgreSQL types, and keys
tables/           one line of JSON for each row, in the order of its key; a large table has several files
photos/           pictures, each named by the SHA-256 of its own bytes, as they were taken in
manifest.json     last: every file with its size and SHA-256, every table with its rows, the end of the audit chain

Instants are in UTC, days are YYYY-MM-DD, depths are in hundredths of a millimetre, bytes are hexadecimal after \\x.
Numbers of the catalogue (devices, zones, questions) are Stipple's own codes, which are never reused.

To put it back: npm run import -- <this file>, on an installation without a practice, of the version named in manifest.json.
`;
