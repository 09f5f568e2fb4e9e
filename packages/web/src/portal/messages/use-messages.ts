import type { ResponseOf } from '@stipple/contract/endpoint';
import type { listPortalMessages } from '@stipple/contract/portal-messages';
import { useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import { hasAll, keep, kept } from '../kept/kept.ts';

type Answered = ResponseOf<typeof listPortalMessages>;
export type Message = Answered['messages'][number];

/** The practice's replies, read again whenever the page is; kept with it, so that they can be read without a connection. */
export function useMessages(asOf: string): readonly Message[] {
  const [messages, setMessages] = useState<readonly Message[]>(() => kept('messages', isKept)?.messages ?? []);
  useEffect(() => {
    let isGone = false;
    void callLight<typeof listPortalMessages>({ method: 'GET', path: '/portal-api/messages' }).then((answer) => {
      if (isGone || !answer.ok) return;
      keep('messages', answer.value);
      setMessages(answer.value.messages);
    });
    return () => {
      isGone = true;
    };
  }, [asOf]);
  return messages;
}

function isKept(value: unknown): value is Answered {
  return hasAll(value, 'messages') && Array.isArray(value.messages);
}
