import { answerTimesText } from '../../text/en/answer-times.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { urgencyLook, type Urgency } from '../check-ins/check-in.ts';
import { UrgencyTag } from '../check-ins/urgency-tag.tsx';
import type { UrgencyWords } from './urgency-words.page.tsx';
import styles from './urgency-words.module.css';

/** Every sign that a patient can tick, screen by screen, with the urgency it has at once. */
export function UrgencySigns({ groups }: { groups: UrgencyWords['groups'] }) {
  const t = useText(answerTimesText);
  return (
    <Card title={t('words.signs')}>
      <p className={styles['quiet']}>{t('words.signs.lead')}</p>
      {groups.map(({ code, title, signs }) => (
        <section key={code} className={styles['signs']}>
          <h3>{title}</h3>
          <ul>
            {signs.map((sign) => (
              <li key={sign.code}>
                <span>{sign.text}</span>
                {sign.red_flag ? <small>{t('words.red-flag')}</small> : null}
                {isUrgency(sign.urgency) ? <UrgencyTag urgency={sign.urgency} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function isUrgency(code: string): code is Urgency {
  return code in urgencyLook;
}
