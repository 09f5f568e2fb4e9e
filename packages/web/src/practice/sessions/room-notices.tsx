import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Desk } from './desk.ts';
import styles from './desk-bar.module.css';
import { SaveNotice } from './save-notice.tsx';
import { StaleSession } from './stale-session.tsx';
import type { Fill } from './use-fill.ts';
import type { SessionDesk } from './use-session-desk.ts';

type RoomNoticesProps = {
  writing: SessionDesk;
  desk: Desk;
  fill: Fill;
  onReload: () => void;
};

/** What stands between the work and the record, and what was not taken over. */
export function RoomNotices({ writing, desk, fill, onReload }: RoomNoticesProps) {
  return (
    <>
      <SaveNotice writing={writing} onReload={onReload} />
      <StaleSession writing={writing} time_zone={desk.time_zone} />
      <ErrorNotice problem={fill.problem} />
      {fill.told === null ? null : <Told words={fill.told} />}
    </>
  );
}

function Told({ words }: { words: string }) {
  return (
    <p role="status" className={styles['told']}>
      <Icon name="triangle" size={18} /> {words}
    </p>
  );
}
