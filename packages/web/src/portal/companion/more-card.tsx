import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Companion } from './companion.ts';
import styles from './at-hand-card.module.css';
import type { View } from './use-view.ts';

/** What else the page leads to: what has changed before the next session, and what to expect of it. */
export function MoreCard({ companion, onShow }: { companion: Companion; onShow: (view: View) => void }) {
  const t = useText(portalText);
  const { intake } = companion;
  return (
    <Card title={t(intake === null ? 'more.title' : 'more.before-next')}>
      {intake === null ? null : (
        <p className="reading">{intake.open === 0 ? t('more.nothing-open') : t('more.open', { count: intake.open })}</p>
      )}
      <div className={styles['acts']}>
        {intake === null ? null : (
          <ActButton icon="pen" onClick={() => onShow('intake')}>
            {t('more.changed')}
          </ActButton>
        )}
        <ActButton icon="info" onClick={() => onShow('expect')}>
          {t('more.expect')}
        </ActButton>
      </div>
    </Card>
  );
}
