import { shortDate } from '../../text/dates.ts';
import { roomText } from '../../text/en/sessions-room.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Desk } from './desk.ts';
import { phaseOf } from './desk.ts';
import styles from './room-bar.module.css';
import type { Fill } from './use-fill.ts';

type RoomBarProps = {
  desk: Desk;
  undo: (() => void) | null;
  redo: (() => void) | null;
  fill: Fill;
  /** Zones that one tap turns into delivered ones. */
  deliverable: readonly string[];
  onEmergency: () => void;
  onTemplates: () => void;
  onStart: () => void;
  onDeliver: () => void;
  onEnd: () => void;
  onSign: () => void;
};

/** Undo, redo and the emergency card, always in the same place; beside them what fills the zones, and the one next act. */
export function RoomBar(props: RoomBarProps) {
  const t = useText(roomText);
  const { undo, redo, onEmergency } = props;
  return (
    <div className={styles['bar']} role="group" aria-label={t('tools')}>
      <UndoRedo undo={undo} redo={redo} />
      <button type="button" className={styles['emergency']} data-primary onClick={onEmergency}>
        <Icon name="octagon" size={28} />
        {t('emergency')}
      </button>
      {offersFills(props) ? <Fills {...props} /> : null}
      <NextAct {...props} />
    </div>
  );
}

/** In the same place from the first tap to the signature, in the room as in an amendment. */
export function UndoRedo({ undo, redo }: Pick<RoomBarProps, 'undo' | 'redo'>) {
  const t = useText(roomText);
  return (
    <span className={styles['history']}>
      <button type="button" className={styles['tool']} disabled={undo === null} onClick={() => undo?.()}>
        <Icon name="undo" size={26} />
        {t('undo')}
      </button>
      <button type="button" className={styles['tool']} data-redo disabled={redo === null} onClick={() => redo?.()}>
        <Icon name="undo" size={26} />
        {t('redo')}
      </button>
    </span>
  );
}

/** Filling comes before delivering: what is proposed is delivered or changed first. */
function offersFills({ desk, deliverable }: RoomBarProps): boolean {
  const phase = phaseOf(desk.chart);
  return phase === 'before' || (phase === 'during' && deliverable.length === 0);
}

function Fills({ desk, fill, onTemplates }: RoomBarProps) {
  const t = useText(roomText);
  const { last } = desk;
  return (
    <>
      {last === null ? null : (
        <button
          type="button"
          className={styles['fill']}
          data-primary
          aria-busy={fill.busy}
          onClick={() => void fill.asLastTime()}
        >
          {t('last-time')}
          <small>{t('last-time.day', { when: shortDate(last.day) })}</small>
        </button>
      )}
      <button type="button" className={styles['fill']} data-primary data-second={last !== null} onClick={onTemplates}>
        {t('templates')}
      </button>
    </>
  );
}

function NextAct({ desk, deliverable, onStart, onDeliver, onEnd, onSign }: RoomBarProps) {
  const t = useText(roomText);
  const phase = phaseOf(desk.chart);
  const delivers = phase === 'during' && deliverable.length > 0;
  const [words, act] =
    phase === 'before'
      ? [t('start'), onStart]
      : phase === 'after'
        ? [t('sign'), onSign]
        : delivers
          ? [t('deliver'), onDeliver]
          : [t('end'), onEnd];
  return (
    <>
      {delivers ? (
        <button type="button" className={styles['fill']} data-primary onClick={onEnd}>
          {t('end')}
        </button>
      ) : null}
      <span className={styles['next']}>
        <ActButton kind="next" size="treatment" wide data-primary onClick={act}>
          {words}
        </ActButton>
      </span>
    </>
  );
}
