import { useState } from 'react';
import { uuidV7 } from '../../api/uuid-v7.ts';

/**
 * An act that the server may ask to be confirmed: it is repeated under the key of its first sending, so that it happens once.
 * Pressed anew it is another act.
 */
export function useConfirmed(act: (idempotency_key: string) => Promise<void>): {
  readonly run: () => void;
  readonly again: () => void;
} {
  const [key, setKey] = useState(uuidV7);
  return {
    run: () => {
      const fresh = uuidV7();
      setKey(fresh);
      void act(fresh);
    },
    again: () => void act(key),
  };
}
