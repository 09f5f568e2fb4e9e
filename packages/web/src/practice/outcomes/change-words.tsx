import type { OutcomeScaleEntry } from '@stipple/engine/catalog';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import type { Course } from './reading-draft.ts';
import styles from './outcomes.module.css';

type Change = NonNullable<Course['change']>;

const icons: Readonly<Record<Change['direction'], IconName>> = {
  better: 'tick',
  'not-distinguishable': 'question',
  worse: 'triangle',
};

/** Better, worse, or neither to be told from chance; always with what it was held against. */
export function ChangeWords({ change, scale }: { change: Change; scale: OutcomeScaleEntry }) {
  const t = useText(outcomesText);
  return (
    <div className={styles['change']} data-direction={change.direction}>
      <Icon name={icons[change.direction]} size={22} />
      <div>
        <strong>{t(`direction.${change.direction}`)}</strong>
        <p>{change.why}</p>
        {scale.positions.map(({ says, citation }) => (
          <p key={says} className={styles['quiet']}>
            {t('positions')}: {says} ({citation.source})
          </p>
        ))}
      </div>
    </div>
  );
}
