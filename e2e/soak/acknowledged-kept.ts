import { verifyAudit } from '@stipple/contract/audit';
import { readSession } from '@stipple/contract/sessions';
import type { Browser } from '../faults/browser.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import type { Acknowledged } from './writers.ts';

/** How the record differs from what was acknowledged; empty when it holds all of it, once. */
export async function differences(
  server: PracticeServer,
  browser: Browser,
  { patients, session }: Acknowledged,
): Promise<readonly string[]> {
  const record = await server.record();
  try {
    const kept = new Map(
      (await record.rows('select patient_id, family_name from patient')).map((row) => [
        String(row['patient_id']),
        String(row['family_name']),
      ]),
    );
    const lost = [...patients].flatMap(([id, name]) => (kept.get(id) === name ? [] : [`the patient ${id} is lost`]));
    const strange = [...kept.keys()].flatMap((id) =>
      patients.has(id) ? [] : [`nobody acknowledged the patient ${id}`],
    );
    const [counted] = await record.rows(
      `select count(*) filter (where action = 'patients.create')::integer as entered,
              count(*) filter (where action = 'sessions.save')::integer as saved from audit_event`,
    );
    const told = await browser.get(readSession, { params: { session_id: session.session_id } });
    const audit = await browser.get(verifyAudit);
    return [
      ...lost,
      ...strange,
      ...unequal('patients entered, after the audit', counted?.['entered'], patients.size),
      ...unequal('sessions saved, after the audit', counted?.['saved'], session.saves),
      ...unequal('the version of the session', told.version, session.version),
      ...unequal('the notes of the session', told.chart.notes, session.notes),
      ...unequal('the zones of the session', told.chart.zones.length, session.saves === 0 ? 2 : 8),
      ...unequal('the audit is intact', audit.intact, true),
    ];
  } finally {
    await record.close();
  }
}

function unequal(what: string, found: unknown, expected: unknown): readonly string[] {
  return found === expected ? [] : [`${what}: ${String(found)} instead of ${String(expected)}`];
}
