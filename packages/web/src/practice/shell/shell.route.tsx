import { createRoute, Outlet } from '@tanstack/react-router';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CommandPaletteProvider } from './command-palette.tsx';
import { useDevice } from '../../offline/sync-state.ts';
import { IdleLock } from './idle-lock.tsx';
import { useMe } from './me.ts';
import { KeepNear } from './keep-near.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PageWaiting } from './page-waiting.tsx';
import { rootRoute } from './root.route.tsx';
import { SendTo } from './send-to.tsx';
import styles from './shell.module.css';
import { BottomBar, TopBar } from './top-bar.tsx';
import { offlineText } from '../../text/en/offline.ts';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);
const offline = say(offlineText);

export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });

/** Only for signed-in and secured people; everybody else is sent to where they can become one. */
function Shell() {
  const { data, problem, refetch } = useMe();
  const device = useDevice();
  const isSealed = device.kind === 'away' && device.sealed;
  if (problem !== null)
    return (
      <div className={styles['page']}>
        <ErrorNotice
          problem={isSealed ? { ...problem, remedy: offline('sealed.offline') } : problem}
          onRetry={refetch}
        />
      </div>
    );
  if (data === null) return <PageWaiting />;
  if (data.state === 'nobody') return data.first_run ? <SendTo to="/welcome" /> : <SendTo to="/sign-in" remember />;
  if (!data.secured) return <SendTo to="/secure" />;
  return (
    <CommandPaletteProvider>
      <a href="#page" className={styles['skip']}>
        {t('skip')}
      </a>
      <TopBar />
      <OfflineNotice />
      <main id="page" className={styles['main']}>
        <Outlet />
      </main>
      <BottomBar />
      <IdleLock />
      <KeepNear />
    </CommandPaletteProvider>
  );
}
