import { createRootRoute, Outlet } from '@tanstack/react-router';
import { DemonstrationBanner } from '../../ui/demonstration-banner.tsx';
import { useMe } from './me.ts';
import { useTitle } from './use-title.ts';

export const rootRoute = createRootRoute({ component: Root });

/** What stands on every page without exception: the word that this is the demonstration, where it is. */
function Root() {
  const { data } = useMe();
  const demonstration = data?.state === 'signed-in' && data.practice.is_demonstration;
  useTitle(demonstration);
  return (
    <>
      {demonstration ? <DemonstrationBanner /> : null}
      <Outlet />
    </>
  );
}
