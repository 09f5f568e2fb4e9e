import type { ReactNode } from 'react';
import { shortDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { listText, mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { zoneName } from '../treatment-plans/names.ts';
import { depthOf, isSkipped } from './chart-edits.ts';
import type { Session } from './session.ts';

/** Sessions as a list, newest first. */
export function SessionTable({
  sessions,
  onOpen,
}: {
  sessions: readonly Session[];
  onOpen: (session: Session) => void;
}) {
  const t = useText(sessionsText);
  return (
    <Card flush>
      <DataTable
        caption={t('list.caption')}
        columns={[
          { key: 'number', title: t('list.col.number'), cell: (one) => struck(one, one.number_in_series) },
          { key: 'day', title: t('list.col.day'), cell: (one) => struck(one, shortDate(one.day)) },
          { key: 'zones', title: t('list.col.zones'), wideOnly: true, cell: zonesOf },
          { key: 'deepest', title: t('list.col.deepest'), numeric: true, cell: deepestOf },
          { key: 'operator', title: t('list.col.operator'), wideOnly: true, cell: (one) => struck(one, one.operator) },
          { key: 'state', title: t('list.col.state'), cell: stateOf },
        ]}
        rows={sessions}
        keyOf={(one) => one.session_id}
        onOpen={onOpen}
      />
    </Card>
  );
}

function SessionState({ session }: { session: Session }) {
  const t = useText(sessionsText);
  if (session.entered_in_error !== null)
    return (
      <StateTag tone="unknown" icon="cross" size="small">
        {t('list.in-error')}
      </StateTag>
    );
  if (session.signed_at === null)
    return (
      <StateTag tone="precautions" icon="pen" size="small">
        {t('list.open')}
      </StateTag>
    );
  return (
    <StateTag tone="suitable" icon="tick" size="small">
      {t(session.amendments.length === 0 ? 'list.signed' : 'list.amended')}
    </StateTag>
  );
}

function stateOf(session: Session) {
  return <SessionState session={session} />;
}

function zonesOf(session: Session): ReactNode {
  const { chart } = session;
  return struck(session, listText(chart.zones.filter((zone) => !isSkipped(zone)).map(({ zone }) => zoneName(zone))));
}

function deepestOf(session: Session): ReactNode {
  const { chart } = session;
  const depths = chart.zones.flatMap((zone) => (isSkipped(zone) ? [] : (depthOf(zone) ?? [])));
  return depths.length === 0 ? '' : struck(session, mmText(Math.max(...depths)));
}

/** What was entered in error stays where it stands, struck through. */
function struck({ entered_in_error }: Session, words: ReactNode): ReactNode {
  return entered_in_error === null ? words : <s>{words}</s>;
}
