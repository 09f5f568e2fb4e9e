import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { SessionContent } from './session-content.ts';

export type LotKind = 'cartridge' | 'anaesthetic' | 'topical';

export type RecentLot = {
  readonly lot: string;
  readonly expires_on: CalendarDate | null;
  readonly last_used_on: CalendarDate;
};

/** Notes every lot of the chart as used on the day. A lot that was noted before stays as it is: a correction adds. */
export async function insertLotUse(
  scope: Scope,
  session_id: string,
  used_on: CalendarDate,
  content: SessionContent,
): Promise<void> {
  const lots = lotsOf(content);
  if (lots.length === 0) return;
  await scope.query(
    `insert into lot_use (practice_id, session_id, kind, entry, lot, expires_on, used_on)
     select $1, $2, used.kind, used.entry, used.lot, used.expires_on, $3
       from jsonb_to_recordset($4::jsonb) as used (kind text, entry text, lot text, expires_on date)
     on conflict (practice_id, session_id, kind, entry, lot) do nothing`,
    [scope.practice_id, session_id, used_on, JSON.stringify(lots)],
  );
}

/** The lots of one entry used in this practice, the latest first. */
export async function recentLotsOf(scope: Scope, kind: LotKind, entry: string): Promise<readonly RecentLot[]> {
  const { rows } = await scope.prepared<RecentLot>(
    'recent-lots',
    `select lot, max(expires_on) as expires_on, max(used_on) as last_used_on
       from lot_use where practice_id = $1 and kind = $2 and entry = $3
      group by lot order by max(used_on) desc, lot limit 20`,
    [scope.practice_id, kind, entry],
  );
  return rows;
}

type UsedLot = {
  readonly kind: LotKind;
  readonly entry: string;
  readonly lot: string;
  readonly expires_on: CalendarDate | null;
};

function lotsOf({ device, cartridges, anaesthetic, topicals }: SessionContent): readonly UsedLot[] {
  const used: UsedLot[] = topicals.map(({ topical, lot }) => ({
    kind: 'topical',
    entry: topical,
    lot,
    expires_on: null,
  }));
  if (device !== null)
    for (const { lot, expires_on } of cartridges) used.push({ kind: 'cartridge', entry: device, lot, expires_on });
  if (anaesthetic !== null)
    used.push({ kind: 'anaesthetic', entry: anaesthetic.product, lot: anaesthetic.lot, expires_on: null });
  return used.filter(({ lot }) => lot !== '');
}
