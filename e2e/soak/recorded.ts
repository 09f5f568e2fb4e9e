import type { Answered } from './answered.ts';
import type { Clinic } from './clinic.ts';
import { differencesBetween } from './ledger.ts';
import type { Fields } from './ledger.ts';
import { FIELDS_OF_SESSION } from './room-fields.ts';
import type { OpenVisit } from './visits.ts';

/** How the record differs from what was entered and acknowledged; empty when it holds all of it, once. */
export async function compareWithRecord(
  clinic: Clinic,
  { session_id }: OpenVisit,
  entered: Fields,
  answered: Answered,
): Promise<readonly string[]> {
  const record = await clinic.record();
  try {
    const [found = {}] = await record.rows(FIELDS_OF_SESSION, [session_id]);
    const [session] = await record.rows('select version::int as version from session where session_id = $1', [
      session_id,
    ]);
    const saves = await record.rows(
      `select (detail->>'version')::int as version from audit_event where subject_id = $1 and action = 'sessions.save'`,
      [session_id],
    );
    const versions = saves.map(({ version }) => Number(version));
    const recorded = Object.fromEntries(Object.entries(found).map(([field, value]) => [field, String(value)]));
    const lost = [...answered.versions].filter((version) => !versions.includes(version));
    return [
      ...differencesBetween(entered, recorded),
      ...lost.map((version) => `the server acknowledged version ${version} and does not have it`),
      // Each save makes one version: a save that was done twice would leave a version too many.
      ...(new Set(versions).size === versions.length ? [] : ['two saves made the same version']),
      ...(session?.['version'] === versions.length + 1
        ? []
        : [`${versions.length} saves made version ${String(session?.['version'])}`]),
      ...(versions.length <= answered.sent.size
        ? []
        : [`${answered.sent.size} states were sent, and ${versions.length} saves are recorded`]),
    ];
  } finally {
    await record.close();
  }
}
