import { fromHundredths } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import type { SessionSnapshot } from '@stipple/record/adverse-events/session-snapshot';
import { findSession } from '@stipple/record/sessions/read-session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { productsOf } from '../inventory/products-of-chart.ts';
import { presentContent, treatedZones } from '../sessions/session-chart.ts';

/** What an event of this session is linked to, as the session stands now. Null where there is no such session. */
export async function snapshotOf(scope: Scope, session_id: string): Promise<SessionSnapshot | null> {
  const row = await findSession(scope, session_id);
  if (row === null) return null;
  const operator_staff_id = await operatorOf(scope, session_id);
  return { ...written(row), operator_staff_id };
}

function written(row: SessionRow): Omit<SessionSnapshot, 'operator_staff_id'> {
  const content = presentContent(row);
  const { day, number_in_series, indication, operator } = row;
  return {
    day,
    number_in_series,
    indication,
    operator,
    device: content.device,
    device_serial: content.device_serial,
    weight_kg: content.anaesthetic?.weight_kg ?? null,
    zones: treatedZones(content).map(({ zone, passes, endpoint }) => ({
      zone,
      endpoint,
      passes: passes.map(({ depth_hundredths, ...pass }) => ({
        depth_mm: depth_hundredths === null ? null : fromHundredths(depth_hundredths),
        ...pass,
      })),
    })),
    lots: productsOf(content)
      .filter(({ lot }) => lot !== '')
      .map(({ kind, entry, lot, expires_on }) => ({ kind, entry, lot, expires_on })),
  };
}

/** The row of a session that travels has the operator's name only. */
async function operatorOf(scope: Scope, session_id: string): Promise<string> {
  const { rows } = await scope.query<{ operator_staff_id: string }>(
    'select operator_staff_id from session where practice_id = $1 and session_id = $2',
    [scope.practice_id, session_id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a session that was just read is not there');
  return row.operator_staff_id;
}
