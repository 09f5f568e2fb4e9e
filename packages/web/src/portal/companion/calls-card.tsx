import { CallLink } from '../calls/call-link.tsx';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import type { CareItem, PracticeToCall } from './companion.ts';
import styles from './calls-card.module.css';

/** What is not part of the usual course, most urgent first, with the number to call beside it. */
export function CallsCard({ items, practice }: { items: readonly CareItem[]; practice: PracticeToCall }) {
  const t = useText(portalText);
  return (
    <Card title={t('call.title')}>
      <p className="reading">{t('call.lead')}</p>
      {items.map((item) => (
        <details key={item.rule} className={styles['signs']} open={isEmergency(item)}>
          <summary>{item.title}</summary>
          <ul className={styles['lines']}>
            {sentences(item.text).map((sentence) => (
              <li key={sentence} className="reading">
                {sentence}
              </li>
            ))}
          </ul>
          <NumberFor item={item} practice={practice} />
        </details>
      ))}
      {practice.opening_hours === '' ? null : <p>{t('call.hours', { hours: practice.opening_hours })}</p>}
      {practice.phone === '' ? <p>{t('call.no-phone')}</p> : null}
      <p>{t('call.closed', { number: practice.emergency_number })}</p>
    </Card>
  );
}

function NumberFor({ item, practice }: { item: CareItem; practice: PracticeToCall }) {
  const t = useText(portalText);
  if (isEmergency(item))
    return (
      <CallLink number={practice.emergency_number} kind="plain">
        {t('call.emergency', { number: practice.emergency_number })}
      </CallLink>
    );
  if (practice.phone === '') return null;
  return (
    <CallLink number={practice.phone} kind="plain">
      {t('call.practice.number', { phone: practice.phone })}
    </CallLink>
  );
}

function isEmergency(item: CareItem): boolean {
  return item.rule === 'call.emergency';
}

/** One sign a line is easier to go through than a paragraph. */
function sentences(text: string): readonly string[] {
  return text.split(/(?<=\.)\s+/).filter((sentence) => sentence !== '');
}
