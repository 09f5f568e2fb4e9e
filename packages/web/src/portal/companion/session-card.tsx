import { longDate } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { CloseAccess } from './close-access.tsx';
import type { CompanionAfter } from './companion.ts';
import styles from './session-card.module.css';
import { zoneInWords } from './zone-in-words.ts';

type SessionCardProps = { companion: CompanionAfter; onClosed: () => void };

/** What was done, the treatment card in full, how long this page can be opened, and the way to close it on this phone. */
export function SessionCard({ companion, onClosed }: SessionCardProps) {
  const t = useText(portalText);
  const { session, card, access_ends_on } = companion;
  return (
    <Card title={t('session.title')}>
      <FactTable
        facts={[
          { label: t('session.day'), value: longDate(session.day) },
          { label: t('session.zones'), value: listText(session.zones.map(zoneInWords)) },
          { label: t('session.device'), value: session.device },
        ]}
      />
      {card === null ? null : <TreatmentCard card={card} />}
      <p>{t('access.until', { date: longDate(access_ends_on) })}</p>
      <CloseAccess onClosed={onClosed} />
    </Card>
  );
}

/** What the paper card says, word for word. */
function TreatmentCard({ card }: { card: NonNullable<CompanionAfter['card']> }) {
  const t = useText(portalText);
  return (
    <details className={styles['card']}>
      <summary>{t('session.card')}</summary>
      <h3>{card.title}</h3>
      {card.introduction.map((line) => (
        <p key={line} className="reading">
          {line}
        </p>
      ))}
      {card.sections.map((section) => (
        <section key={section.heading}>
          <h4>{section.heading}</h4>
          <ul>
            {section.lines.map(({ lead, text }) => (
              <li key={lead + text}>
                <strong>{lead}</strong> {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
