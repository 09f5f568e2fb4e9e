import { readSession, sessionChart } from '@stipple/contract/sessions';
import type { Finding } from '@stipple/engine/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { queryKeyOf } from '../../api/use-endpoint.ts';
import type { DeskKeeper } from '../../offline/desk-keeper.ts';
import type { SaveState } from '../../offline/save-state.ts';
import { useReach } from '../../offline/sync-state.ts';
import { checkChart } from './chart-check.ts';
import type { CheckedAgainst } from './chart-check.ts';
import { record, redo, startHistory, undo } from './chart-history.ts';
import type { ChartHistory } from './chart-history.ts';
import { missingSince } from './missing-here.ts';
import type { Chart, Session } from './session.ts';
import type { MissingItem } from './sign-reasons.ts';
import { useWaitingHere } from './use-waiting-here.ts';

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
  /** What stands before the signature: the server's word while it has everything, else as this device knows it. */
  readonly missing: readonly MissingItem[];
  readonly isKnownHere: boolean;
  /** A new state of the chart; `typing` names a text that is being written, so that it is one step of undo. */
  readonly edit: EditChart;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly retry: () => void;
  readonly flush: () => Promise<boolean>;
  /** Resolves when the latest change is on this device's disk. */
  readonly stored: () => Promise<void>;
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
  const openedHere = useRef(isOnlyHere(session));
  useEffect(() => {
    const onSaved = (answer: Session): void => {
      setSaved(answer);
      openedHere.current = false;
      client.setQueryData(queryKeyOf(readSession, { params: { session_id } }), answer);
    };
    return keeper.listen({ onState: setState, onSaved }, version);
  }, [client, keeper, session_id, version]);
  const latest = useRef(history);
  const show = (next: ChartHistory<Chart>) => {
    latest.current = next;
    setHistory(next);
  };
  useNewerFromServer(session, keeper, state, (newer) => {
    setSaved(newer);
    const isFirst = openedHere.current && !isOnlyHere(newer);
    if (isFirst) openedHere.current = false;
    if (newer.version === keeper.version && !isFirst) return;
    keeper.adopt(newer.version, null);
    show(startHistory(newer.chart));
  });
  const waiting = useWaitingHere(session_id, session.plan_id);
  const { reached } = useReach();
  const isKnownHere = (state.kind !== 'saved' && !reached) || state.kind === 'kept' || waiting.opening !== null;
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
    missing: isKnownHere ? missingSince(history.present, saved, waiting) : saved.missing,
    isKnownHere,
    edit: (next, typing) => {
      const { present } = latest.current;
      const after = typeof next === 'function' ? next(present) : next;
      if (after !== present) step(record(latest.current, after, typing ?? null));
    },
    undo: history.past.length === 0 ? null : () => step(undo(latest.current)),
    redo: history.future.length === 0 ? null : () => step(redo(latest.current)),
    retry: () => keeper.retry(),
    flush: () => keeper.flush(),
    stored: () => keeper.stored(),
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
  state: SaveState,
  adopt: (newer: Session) => void,
): void {
  // Only a new read asks for it: the queue and `adopt`, made anew with each drawing, are looked at but not waited for.
  const takeNewer = useEffectEvent((newer: Session) => {
    if (keeper.state.kind === 'saved' && newer.version >= keeper.version) adopt(newer);
  });
  useEffect(() => {
    takeNewer(session);
  }, [session, state.kind]);
}

/** Opened on this device, and not told by the server yet: there both moments differ. */
function isOnlyHere({ opened_at, created_at }: Session): boolean {
  return opened_at !== null && opened_at === created_at;
}
