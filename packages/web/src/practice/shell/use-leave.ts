import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut } from '../../api/identity.ts';
import { pageNow } from '../../offline/device-state.ts';
import { leave, unsentHere } from '../../offline/device.ts';
import { forgetEverything } from './me.ts';
import { oweSignOut } from './owed-sign-out.ts';

export type Leaving = {
  /** How many changes are not on the server, while the person is asked what to do about it; else 0. */
  readonly unsent: number;
  /** Signs out, or asks first where that would leave something behind. */
  readonly ask: () => Promise<void>;
  readonly go: () => Promise<void>;
  readonly stay: () => void;
};

/** Ends the session on the server, forgets here what was read, and wipes this device, but never what is unsent. */
export function useLeave(): Leaving {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [unsent, setUnsent] = useState(0);
  const go = async () => {
    setUnsent(0);
    if (!(await signOut()).ok) oweSignOut();
    await leave();
    await forgetEverything(client);
    await navigate({ to: '/sign-in' });
  };
  const ask = async () => {
    await pageNow()?.outbox.sendNow();
    const left = await unsentHere();
    if (left === 0) await go();
    else setUnsent(left);
  };
  return { unsent, ask, go, stay: () => setUnsent(0) };
}
