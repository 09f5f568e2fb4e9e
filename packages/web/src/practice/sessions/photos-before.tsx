import { Chips } from '../../forms/chips.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import type { Desk } from './desk.ts';
import styles from './sheets.module.css';
import type { SessionDesk } from './use-session-desk.ts';

const usualReasons = ['wish', 'camera', 'taken-elsewhere'] as const;

/** Photos of before: where there are none they are taken, or it is said why not. Nothing once they are there. */
export function PhotosBefore({ writing, desk }: { writing: SessionDesk; desk: Desk }) {
  const t = useText(sessionActsText);
  const { chart, edit, patient_id } = desk;
  const isMissing = writing.missing.some(({ code }) => code === 'photos');
  if (!isMissing && chart.photos_skipped_because === '') return null;
  return (
    <section className={styles['photos']}>
      <div className={styles['between']}>
        <h3>{t('time-out.photos')}</h3>
        <a
          href={`/patients/${patient_id}/photos/capture?session_id=${writing.saved.session_id}`}
          className={actClass('plain')}
        >
          {t('time-out.photos.take')}
        </a>
      </div>
      <Chips
        label={t('time-out.photos.why')}
        value={chart.photos_skipped_because}
        chips={usualReasons.map((reason) => {
          const label = t(`time-out.photos.${reason}`);
          return { value: label, label };
        })}
        onChange={(photos_skipped_because) => edit((present) => ({ ...present, photos_skipped_because }))}
      />
    </section>
  );
}
