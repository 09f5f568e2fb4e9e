import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetEverything } from '../shell/me.ts';
import { settleSignOut } from '../shell/owed-sign-out.ts';

/** After signing in: forget what somebody else may have read here, ask who is there now, and go on. */
export function useEnter(): (to?: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (to = '/') => {
    settleSignOut();
    await forgetEverything(client);
    await navigate({ to, replace: true });
  };
}
