import { createRootRoute, Outlet } from '@tanstack/react-router';
import { DemonstrationBanner } from '../../ui/demonstration-banner.tsx';
import { useDevice } from '../../offline/sync-state.ts';
import { DeviceLock } from './device-lock.tsx';
import { useMe } from './me.ts';
import { useTitle } from './use-title.ts';

export const rootRoute = createRootRoute({ component: Root });

/**
 * What stands on every page without exception: the word that this is the demonstration, where it is, and the PIN pad while
 * this device is locked. A page that was opened locked has nothing below it yet.
 */
function Root() {
  const { data } = useMe();
  const demonstration = data?.state === 'signed-in' && data.practice.is_demonstration;
  useTitle(demonstration);
  const device = useDevice();
  const isShut = device.kind === 'locked' && device.page === null;
  return (
    <>
      {demonstration ? <DemonstrationBanner /> : null}
      {isShut ? null : <Outlet />}
      <DeviceLock />
    </>
  );
}
