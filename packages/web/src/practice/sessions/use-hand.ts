import { useState } from 'react';

/** The hand that taps: choices and acts stand on its side. */
export type Hand = 'left' | 'right';

const KEPT_AT = 'stipple.hand';

/** Which hand this device is used with; remembered on it, because it belongs to the person at it and to no patient. */
export function useHand(): readonly [Hand, () => void] {
  const [hand, setHand] = useState<Hand>(() => (localStorage.getItem(KEPT_AT) === 'left' ? 'left' : 'right'));
  const change = () => {
    const other = hand === 'left' ? 'right' : 'left';
    localStorage.setItem(KEPT_AT, other);
    setHand(other);
  };
  return [hand, change];
}
