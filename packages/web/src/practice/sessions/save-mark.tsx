import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import type { SaveState } from '../../offline/save-state.ts';
import styles from './desk-bar.module.css';

const icons: Readonly<Record<SaveState['kind'], IconName>> = {
  saved: 'tick',
  waiting: 'send',
  saving: 'send',
  unstored: 'triangle',
  kept: 'offline',
  refused: 'octagon',
};

/** Whether the server has the latest state: always in sight, in a word. */
export function SaveMark({ state }: { state: SaveState }) {
  const t = useText(sessionsText);
  return (
    <span className={styles['mark']} data-kind={state.kind} role="status">
      <Icon name={icons[state.kind]} size={16} />
      {t(`save.${state.kind}`)}
    </span>
  );
}
