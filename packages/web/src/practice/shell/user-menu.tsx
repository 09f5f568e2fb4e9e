import { Menu, useMantineColorScheme } from '@mantine/core';
import { lock } from '../../offline/pin.ts';
import { useDevice } from '../../offline/sync-state.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSignedIn } from './me.ts';
import { licenceWords, roleWords } from './role-words.ts';
import { SignOutSheet } from './sign-out-sheet.tsx';
import { useLeave } from './use-leave.ts';
import styles from './user-menu.module.css';
import { offlineText } from '../../text/en/offline.ts';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);
const offline = say(offlineText);

/** Who is signed in, as what; colours; and the way out. */
export function UserMenu() {
  const me = useSignedIn();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leaving = useLeave();
  const device = useDevice();
  const hasPin = device.kind === 'open' && device.account !== null && device.account.pin !== null;
  return (
    <>
      <Menu position="bottom-end" width={264} radius="lg" shadow="md" withinPortal>
        <Menu.Target>
          <button type="button" className={styles['opener']}>
            <span aria-hidden>{initials(me.display_name)}</span>
            <span className="visually-hidden">{t('account.of', { name: me.display_name })}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles['menu'] ?? ''}>
          <div className={styles['who']}>
            <strong>{me.display_name}</strong>
            <span>
              {roleWords[me.role]}
              {me.licence === null ? '' : `, ${licenceWords[me.licence]}`}
            </span>
            <span>{me.practice.name}</span>
          </div>
          <Menu.Divider />
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Menu.Item
              key={scheme}
              leftSection={<Icon name={schemeIcons[scheme]} size={18} />}
              rightSection={colorScheme === scheme ? <Icon name="tick" size={16} label={t('account.chosen')} /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {schemeWords[scheme]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {hasPin ? (
            <Menu.Item leftSection={<Icon name="lock" size={18} />} onClick={() => void lock()}>
              {offline('lock.act')}
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<Icon name="sign-out" size={18} />} onClick={() => void leaving.ask()}>
            {t('account.sign-out')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SignOutSheet unsent={leaving.unsent} onStay={leaving.stay} onLeave={() => void leaving.go()} />
    </>
  );
}

const schemeWords = { light: t('colours.light'), dark: t('colours.dark'), auto: t('colours.auto') } as const;
const schemeIcons = { light: 'sun', dark: 'moon', auto: 'phone' } as const;

function initials(name: string): string {
  const words = name.replace(/^(dr|prof)\.?\s+/i, '').split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
