import { longDate } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { CloseAccess } from './close-access.tsx';
import type { Companion } from './companion.ts';
import { zoneInWords } from './zone-in-words.ts';

type SessionCardProps = { companion: Companion; onClosed: () => void };

/** What was done, how long this page can be opened, and the way to close it on this phone. */
export function SessionCard({ companion, onClosed }: SessionCardProps) {
  const t = useText(portalText);
  const { session, access_ends_on } = companion;
  return (
    <Card title={t('session.title')}>
      <FactTable
        facts={[
          { label: t('session.day'), value: longDate(session.day) },
          { label: t('session.zones'), value: listText(session.zones.map(zoneInWords)) },
          { label: t('session.device'), value: session.device },
        ]}
      />
      <p>{t('access.until', { date: longDate(access_ends_on) })}</p>
      <CloseAccess onClosed={onClosed} />
    </Card>
  );
}
