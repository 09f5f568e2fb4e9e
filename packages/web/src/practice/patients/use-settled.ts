import { useEffect, useState } from 'react';

/** The value once it has not changed for `delay_ms`: typing does not ask the server with each letter. */
export function useSettled<Value>(value: Value, delay_ms = 180): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay_ms);
    return () => clearTimeout(timer);
  }, [value, delay_ms]);
  return settled;
}
