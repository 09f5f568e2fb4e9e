import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import { useCommandPalette } from './command-palette.tsx';
import { useSignedIn } from './me.ts';
import { navigation } from './navigation.ts';
import { SyncMark } from './sync-mark.tsx';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** Wordmark, rooms, find, and who is signed in where. */
export function TopBar() {
  const { practice } = useSignedIn();
  const palette = useCommandPalette();
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['home']} aria-label={t('home')}>
        <Wordmark />
      </Link>
      <nav className={styles['rooms']} aria-label={t('rooms')}>
        <RoomLinks />
      </nav>
      <button type="button" className={styles['find']} onClick={palette.open} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size={18} />
        <span>{t('find')}</span>
        <kbd>{isMac() ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <span className={styles['practice']} title={practice.name}>
        {practice.name}
      </span>
      <SyncMark />
      <UserMenu />
    </header>
  );
}

/** On the phone the rooms stand at the thumb. */
export function BottomBar() {
  return (
    <nav className={styles['bottom']} aria-label={t('rooms')}>
      <RoomLinks />
    </nav>
  );
}

function RoomLinks() {
  const { permissions } = useSignedIn();
  return navigation
    .filter((room) => room.needs === null || permissions.includes(room.needs))
    .map((room) => (
      <Link key={room.to} to={room.to} className={styles['room']} activeOptions={{ exact: room.to === '/' }}>
        <Icon name={room.icon} />
        <span>{room.word}</span>
      </Link>
    ));
}

function isMac(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
}
