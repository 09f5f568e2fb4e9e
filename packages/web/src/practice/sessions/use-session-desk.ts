import { readSession, sessionChart } from '@stipple/contract/sessions';
import type { Finding } from '@stipple/engine/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { queryKeyOf } from '../../api/use-endpoint.ts';
import type { DeskKeeper, SaveState } from '../../offline/desk-keeper.ts';
import { checkChart } from './chart-check.ts';
import type { CheckedAgainst } from './chart-check.ts';
import { record, redo, startHistory, undo } from './chart-history.ts';
import type { ChartHistory } from './chart-history.ts';
import type { Chart, Session } from './session.ts';

/** The next state, or how it follows from the present one: the latter for what comes after waiting for an answer. */
export type EditChart = (next: Chart | ((present: Chart) => Chart), typing?: string) => void;

export type SessionDesk = {
  readonly chart: Chart;
  /** The session as the server knows it: what is missing, its version. */
  readonly saved: Session;
  readonly state: SaveState;
  /** Whether closing the page now would lose nothing: what is written is on the server, or on this device's disk. */
  readonly isSafe: () => boolean;
  /** The server's own findings once everything is saved; until then what the engine says here. */
  readonly findings: readonly Finding[];
  /** A new state of the chart; `typing` names a text that is being written, so that it is one step of undo. */
  readonly edit: EditChart;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly retry: () => void;
  readonly flush: () => Promise<boolean>;
  readonly version: () => number;
  /** After a change elsewhere: what is here over theirs, or theirs as it is. */
  readonly keepMine: (theirs: Session) => void;
  readonly takeTheirs: (theirs: Session) => void;
  /** The server changed the chart at our own wish: its state is the next step here. */
  readonly take: (answer: Session) => void;
};

/** A session while it is written: every change is checked here, saved by itself, and can be taken back until it is signed. */
export function useSessionDesk(
  session: Session,
  against: CheckedAgainst,
  keeper: DeskKeeper<Chart, Session>,
): SessionDesk {
  const client = useQueryClient();
  const { session_id } = session;
  const [saved, setSaved] = useState(session);
  const [state, setState] = useState<SaveState>(keeper.state);
  // What was written here and has not reached the server comes before what the server has.
  const [history, setHistory] = useState(() =>
    startHistory(keeper.found === null ? session.chart : sessionChart.parse(keeper.found.content)),
  );
  const [version] = useState(keeper.found?.base_version ?? session.version);
  useEffect(() => {
    const onSaved = (answer: Session): void => {
      setSaved(answer);
      client.setQueryData(queryKeyOf(readSession, { params: { session_id } }), answer);
    };
    return keeper.listen({ onState: setState, onSaved }, version);
  }, [client, keeper, session_id, version]);
  const latest = useRef(history);
  const show = (next: ChartHistory<Chart>) => {
    latest.current = next;
    setHistory(next);
  };
  useNewerFromServer(session, keeper, (newer) => {
    setSaved(newer);
    if (newer.version === keeper.version) return;
    keeper.adopt(newer.version, null);
    show(startHistory(newer.chart));
  });
  const here = useMemo(() => checkChart(history.present, against), [history.present, against]);
  const step = (next: ChartHistory<Chart>) => {
    show(next);
    keeper.change(next.present);
  };
  return {
    chart: history.present,
    saved,
    state,
    isSafe: () => keeper.isSafe,
    findings: state.kind === 'saved' ? saved.findings : here,
    edit: (next, typing) => {
      const { present } = latest.current;
      const after = typeof next === 'function' ? next(present) : next;
      if (after !== present) step(record(latest.current, after, typing ?? null));
    },
    undo: history.past.length === 0 ? null : () => step(undo(latest.current)),
    redo: history.future.length === 0 ? null : () => step(redo(latest.current)),
    retry: () => keeper.retry(),
    flush: () => keeper.flush(),
    version: () => keeper.version,
    keepMine: (theirs) => {
      setSaved(theirs);
      keeper.adopt(theirs.version, latest.current.present);
    },
    takeTheirs: (theirs) => {
      setSaved(theirs);
      show(startHistory(theirs.chart));
      keeper.adopt(theirs.version, null);
    },
    take: (answer) => {
      setSaved(answer);
      client.setQueryData(queryKeyOf(readSession, { params: { session_id } }), answer);
      keeper.adopt(answer.version, null);
      show(record(latest.current, answer.chart));
    },
  };
}

/** A fresh read while nothing of ours waits: what is missing may have changed, or a colleague may have written. */
function useNewerFromServer(
  session: Session,
  keeper: DeskKeeper<Chart, Session>,
  adopt: (newer: Session) => void,
): void {
  // Only a new read asks for it: the queue and `adopt`, made anew with each drawing, are looked at but not waited for.
  const takeNewer = useEffectEvent((newer: Session) => {
    if (keeper.state.kind === 'saved' && newer.version >= keeper.version) adopt(newer);
  });
  useEffect(() => {
    takeNewer(session);
  }, [session]);
}
