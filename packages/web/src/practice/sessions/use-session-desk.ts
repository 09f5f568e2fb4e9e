import { readSession, saveSession } from '@stipple/contract/sessions';
import type { Finding } from '@stipple/engine/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { call } from '../../api/call.ts';
import { queryKeyOf } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Autosave } from './autosave.ts';
import type { SaveState } from './autosave.ts';
import { checkChart } from './chart-check.ts';
import { instantNow } from './clock-time.ts';
import type { CheckedAgainst } from './chart-check.ts';
import { record, redo, startHistory, undo } from './chart-history.ts';
import type { ChartHistory } from './chart-history.ts';
import type { Chart, Session } from './session.ts';

export type SessionDesk = {
  readonly chart: Chart;
  /** The session as the server knows it: what is missing, its version. */
  readonly saved: Session;
  readonly state: SaveState;
  /** The server's own findings once everything is saved; until then what the engine says here. */
  readonly findings: readonly Finding[];
  /** A new state of the chart; `typing` names a text that is being written, so that it is one step of undo. */
  readonly edit: (next: Chart, typing?: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly retry: () => void;
  readonly flush: () => Promise<boolean>;
  readonly version: () => number;
  /** After a change elsewhere: what is here over theirs, or theirs as it is. */
  readonly keepMine: (theirs: Session) => void;
  readonly takeTheirs: (theirs: Session) => void;
};

/** A session while it is written: every change is checked here, saved by itself, and can be taken back until it is signed. */
export function useSessionDesk(session: Session, against: CheckedAgainst): SessionDesk {
  const client = useQueryClient();
  const [saved, setSaved] = useState(session);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [history, setHistory] = useState(() => startHistory(session.chart));
  const [queue] = useState(() => {
    const { session_id } = session;
    return new Autosave<Chart, Session>({
      version: session.version,
      send: (chart, version, idempotency_key) =>
        call(saveSession, {
          params: { session_id },
          body: { version, chart, saved_on_device_at: instantNow() },
          idempotency_key,
        }),
      later: (delay_ms, act) => {
        const timer = setTimeout(act, delay_ms);
        return () => clearTimeout(timer);
      },
      newKey: uuidV7,
      onState: setState,
      onSaved: (answer) => {
        setSaved(answer);
        client.setQueryData(queryKeyOf(readSession, { params: { session_id } }), answer);
      },
    });
  });
  useSendingAgain(queue);
  useNewerFromServer(session, queue, (newer) => {
    setSaved(newer);
    if (newer.version === queue.version) return;
    queue.adopt(newer.version, null);
    setHistory(startHistory(newer.chart));
  });
  const here = useMemo(() => checkChart(history.present, against), [history.present, against]);
  const step = (next: ChartHistory<Chart>) => {
    setHistory(next);
    queue.change(next.present);
  };
  return {
    chart: history.present,
    saved,
    state,
    findings: state.kind === 'saved' ? saved.findings : here,
    edit: (next, typing) => step(record(history, next, typing ?? null)),
    undo: history.past.length === 0 ? null : () => step(undo(history)),
    redo: history.future.length === 0 ? null : () => step(redo(history)),
    retry: () => queue.retry(),
    flush: () => queue.flush(),
    version: () => queue.version,
    keepMine: (theirs) => {
      setSaved(theirs);
      queue.adopt(theirs.version, history.present);
    },
    takeTheirs: (theirs) => {
      setSaved(theirs);
      setHistory(startHistory(theirs.chart));
      queue.adopt(theirs.version, null);
    },
  };
}

/** The connection or the window is back: what waits is sent without waiting out the pause. */
function useSendingAgain(queue: Autosave<Chart, Session>): void {
  useEffect(() => {
    const wake = () => {
      if (queue.state.kind === 'kept') queue.retry();
    };
    window.addEventListener('online', wake);
    window.addEventListener('focus', wake);
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('focus', wake);
    };
  }, [queue]);
}

/** A fresh read while nothing of ours waits: what is missing may have changed, or a colleague may have written. */
function useNewerFromServer(session: Session, queue: Autosave<Chart, Session>, adopt: (newer: Session) => void): void {
  // Only a new read asks for it: the queue and `adopt`, made anew with each drawing, are looked at but not waited for.
  const takeNewer = useEffectEvent((newer: Session) => {
    if (queue.state.kind === 'saved' && newer.version >= queue.version) adopt(newer);
  });
  useEffect(() => {
    takeNewer(session);
  }, [session]);
}
