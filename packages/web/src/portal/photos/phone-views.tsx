import { acceptedFiles } from '../../photos/chosen-file.ts';
import type { ViewToTake } from '../../photos/view-to-take.ts';
import { photoCaptureText } from '../../text/en/photo-capture.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './photos-page.module.css';

type PhoneViewsProps = {
  views: readonly ViewToTake[];
  current: string | null;
  onChoose: (view: string) => void;
  onFile: (file: File) => void;
};

/** The list in its order; a tap chooses another view. */
export function PhoneViews({ views, current, onChoose, onFile }: PhoneViewsProps) {
  const t = useText(photoCaptureText);
  return (
    <section className={styles['views']}>
      <h2>{t('phone.views')}</h2>
      <ol>
        {views.map(({ view, name, taken }) => (
          <li key={view}>
            <button type="button" aria-current={view === current ? 'step' : undefined} onClick={() => onChoose(view)}>
              <Icon name={taken > 0 ? 'tick' : 'camera'} size={20} />
              <span>{name}</span>
              <small>{taken === 0 ? t('phone.not-taken') : t('phone.taken', { count: taken })}</small>
            </button>
          </li>
        ))}
      </ol>
      <label className={`${actClass('quiet')} ${styles['pick']}`}>
        <input
          type="file"
          className="visually-hidden"
          accept={acceptedFiles}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onFile(file);
            event.target.value = '';
          }}
        />
        {t('phone.choose')}
      </label>
    </section>
  );
}
