import { checkInsText } from '../../text/en/check-ins.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { CheckInPhotos } from '../healing-band/check-in-photos.tsx';
import { HealingBand } from '../healing-band/healing-band.tsx';
import { answeredGroups } from './check-in.ts';
import type { AnsweredGroup, CheckIn } from './check-in.ts';
import styles from './check-ins.module.css';

/** One report in full: why it was sorted so, every answer as given, and the words the patient was shown. */
export function CheckInDetail({ check_in }: { check_in: CheckIn }) {
  const t = useText(checkInsText);
  return (
    <div className={styles['detail']}>
      <section>
        <h3>{t('reasons')}</h3>
        {check_in.reasons.length === 0 ? <p>{t('reasons.none')}</p> : null}
        <ul className={styles['reasons']}>
          {check_in.reasons.map((reason) => (
            <li key={reason.code}>
              <span>{reason.text}</span>
              <SourceSheet
                statement={reason.text}
                rule={reason.code}
                sources={reason.sources}
                sign_off={reason.sign_off}
                lookUp={lookUpSource}
                label={t('source')}
              />
            </li>
          ))}
        </ul>
      </section>
      {check_in.answers.note === '' ? null : (
        <section>
          <h3>{t('note')}</h3>
          <blockquote className="reading">{check_in.answers.note}</blockquote>
        </section>
      )}
      <CheckInPhotos check_in_id={check_in.check_in_id} />
      <HealingBand check_in_id={check_in.check_in_id} />
      <section>
        <h3>{t('answers')}</h3>
        <dl className={styles['answers']}>
          {answeredGroups(check_in).map((group) => (
            <div key={group.code}>
              <dt>{group.title}</dt>
              <GroupAnswer group={group} />
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('shown')}</h3>
        <p className="reading">{check_in.text_shown}</p>
        <p className={styles['none']}>
          {check_in.text_version === null ? t('shown.proposed') : t('shown.version', { number: check_in.text_version })}
        </p>
      </section>
    </div>
  );
}

function GroupAnswer({ group: { signs } }: { group: AnsweredGroup }) {
  const t = useText(checkInsText);
  if (signs === null)
    return (
      <dd className={styles['unanswered']}>
        <Icon name="question" size={16} /> {t('missing')}
      </dd>
    );
  if (signs.length === 0) return <dd className={styles['none']}>{t('none-of-these')}</dd>;
  return (
    <dd>
      <ul>
        {signs.map((sign) => (
          <li key={sign} className={styles['yes']}>
            <Icon name="dot" size={16} />
            {sign}
          </li>
        ))}
      </ul>
    </dd>
  );
}
