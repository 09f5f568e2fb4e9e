import { SelectField } from '../../forms/select-field.tsx';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';
import { viewName } from './photo.ts';
import { dayOf, sinceSession } from './since-words.ts';

type PairChooserProps = {
  compared: Compared;
  onView: (view: string) => void;
  onShow: (before: string, after: string) => void;
};

/** Which view, which two photos of it. */
export function PairChooser({ compared, onView, onShow }: PairChooserProps) {
  const t = useText(photoCompareText);
  const { time_zone } = useSignedIn().practice;
  const { view, views, photos, before, after } = compared;
  const choices = photos.map((photo) => {
    const words = { day: dayOf(photo, time_zone), since: sinceSession(photo) };
    return { value: photo.photo_id, label: t(photo.is_baseline ? 'photo.choice.baseline' : 'photo.choice', words) };
  });
  return (
    <div className={`${styles['chooser']} no-print`}>
      <SelectField
        label={t('view')}
        value={view}
        choices={views.map((code) => ({ value: code, label: viewName(code) }))}
        onChange={onView}
      />
      <SelectField
        label={t('before')}
        value={before.photo_id}
        choices={choices.filter(({ value }) => value !== after.photo_id)}
        onChange={(id) => onShow(id, after.photo_id)}
      />
      <SelectField
        label={t('after')}
        value={after.photo_id}
        choices={choices.filter(({ value }) => value !== before.photo_id)}
        onChange={(id) => onShow(before.photo_id, id)}
      />
    </div>
  );
}
