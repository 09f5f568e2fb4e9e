import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../api/problem.ts';
import { again, begin, giveUp, keep, mayPass, newestSave, nextToSend, refused, sent, takeOver } from './queue.ts';
import { isUnsent } from './write.ts';
import type { Rows, Write } from './write.ts';

let made = 0;
function write(content: unknown, by: Partial<Write> = {}): Write {
  made += 1;
  return {
    id: `write-${made}`,
    subject: 'session:1',
    order: 0,
    endpoint: 'sessions.save',
    params: { session_id: '1' },
    content,
    base_version: 1,
    writer: 'desk',
    idempotency_key: `key-${made}`,
    device_at: '2026-11-21T10:00:00Z',
    state: 'waiting',
    problem: null,
    about: { words: 'Session 1', path: null },
    given_up: null,
    ...by,
  };
}

function problem(code: string, status = 409): Problem {
  return { type: 'about:blank', title: code, status, code, detail: '', remedy: null, errors: [], more: {} };
}

const contents = (rows: Rows): readonly unknown[] => rows.map(({ content }) => content);
const states = (rows: Rows): readonly string[] => rows.map(({ state }) => state);

describe('a full save', () => {
  it('takes the place of the one that waits, and goes out under a key of its own', () => {
    const rows = keep(keep([], write('a')), write('b'));
    expect(contents(rows)).toEqual(['b']);
    expect(rows[0]?.idempotency_key).toBe(`key-${made}`);
  });

  it('waits behind one that may have left, whose content stays as it was sent', () => {
    const first = keep([], write('a'));
    const left = begin(first, first[0]?.id ?? '');
    const rows = keep(keep(left, write('b')), write('c'));
    expect(contents(rows)).toEqual(['a', 'c']);
    expect(nextToSend(rows)?.content).toBe('a');
  });

  it('builds on the version that the one before it made', () => {
    const first = keep([], write('a'));
    const id = first[0]?.id ?? '';
    const rows = sent(keep(begin(first, id), write('b')), id, 2);
    expect(nextToSend(rows)).toMatchObject({ content: 'b', base_version: 2 });
  });

  it('builds on what its desk has brought to the server even when the desk has not heard of it', () => {
    const first = keep([], write('a'));
    const id = first[0]?.id ?? '';
    const rows = keep(sent(begin(first, id), id, 2), write('b', { base_version: 1 }));
    expect(nextToSend(rows)).toMatchObject({ content: 'b', base_version: 2 });
  });

  it('of another desk never builds on it, so that the server can tell them apart', () => {
    const first = keep([], write('a'));
    const id = first[0]?.id ?? '';
    const rows = keep(sent(begin(first, id), id, 2), write('b', { writer: 'other desk' }));
    expect(nextToSend(rows)).toMatchObject({ content: 'b', base_version: 1 });
    expect(contents(keep(keep([], write('a')), write('b', { writer: 'other desk' })))).toEqual(['a', 'b']);
  });
});

describe('a refused write', () => {
  const gone = (): { rows: Rows; id: string } => {
    const first = keep([], write('a'));
    const id = first[0]?.id ?? '';
    return { rows: begin(first, id), id };
  };

  it('stays, with its reason, and is not sent again by itself', () => {
    const { rows, id } = gone();
    const back = refused(rows, id, problem('already-signed'));
    expect(back).toMatchObject([{ content: 'a', state: 'refused', problem: { code: 'already-signed' } }]);
    expect(nextToSend(back)).toBeNull();
  });

  it('holds the newest state of its desk, also what is written after the refusal', () => {
    const { rows, id } = gone();
    const back = refused(keep(rows, write('b')), id, problem('stale-version'));
    expect(back).toMatchObject([{ content: 'b', state: 'refused' }]);
    expect(keep(back, write('c'))).toMatchObject([
      { content: 'c', state: 'refused', problem: { code: 'stale-version' } },
    ]);
  });

  it('is mended by typing on where a value was malformed', () => {
    const { rows, id } = gone();
    const back = refused(rows, id, problem('invalid-request', 400));
    expect(keep(back, write('b'))).toMatchObject([{ content: 'b', state: 'waiting', problem: null }]);
    expect(refused(keep(rows, write('b')), id, problem('invalid-request', 400))).toMatchObject([
      { content: 'b', state: 'waiting' },
    ]);
  });

  it('goes out again over the version that a person chose', () => {
    const { rows, id } = gone();
    const back = again(refused(rows, id, problem('stale-version')), id, 'fresh', 7);
    expect(nextToSend(back)).toMatchObject({ content: 'a', base_version: 7, idempotency_key: 'fresh' });
  });

  it('is given up with a reason only, and what was written stays beside it', () => {
    const { rows, id } = gone();
    const back = giveUp(refused(rows, id, problem('not-allowed', 403)), id, 'written on paper', '2026-11-21T11:00:00Z');
    expect(back).toMatchObject([{ content: 'a', state: 'given-up', given_up: { reason: 'written on paper' } }]);
    expect(back.some(isUnsent)).toBe(false);
    expect(giveUp(rows, id, 'too early', '')).toEqual(rows);
  });

  it('does not hold up what was written by another desk', () => {
    const { rows, id } = gone();
    const back = keep(refused(rows, id, problem('already-signed')), write('b', { writer: 'other desk' }));
    expect(nextToSend(back)?.content).toBe('b');
  });
});

describe('a desk that opens', () => {
  it('takes over what the one before it left, also what may have left already', () => {
    const first = keep([], write('a'));
    const rows = takeOver(keep(begin(first, first[0]?.id ?? ''), write('b')), 'next desk');
    expect(rows.map(({ writer }) => writer)).toEqual(['next desk', 'next desk']);
    expect(newestSave(rows)?.content).toBe('b');
  });

  it('and one that was open before it no longer overwrite each other', () => {
    const rows = keep(takeOver(keep([], write('a')), 'next desk'), write('b', { writer: 'desk' }));
    expect(contents(rows)).toEqual(['a', 'b']);
  });
});

describe('acts that stand alone', () => {
  it('go out in the order in which they were done, each of them', () => {
    const act = (content: string) => write(content, { base_version: null, endpoint: 'consents.sign' });
    let rows = keep(keep([], act('a')), act('b'));
    const gone: unknown[] = [];
    for (let next = nextToSend(rows); next !== null; next = nextToSend(rows)) {
      gone.push(next.content);
      rows = sent(begin(rows, next.id), next.id, null);
    }
    expect(gone).toEqual(['a', 'b']);
    expect(rows).toEqual([]);
  });
});

describe('what is opened here', () => {
  const opening = () => write('opening', { base_version: null, endpoint: 'sessions.start', opens: true });

  it('goes first, and what is written about it after it', () => {
    let rows = keep(keep([], opening()), write('a'));
    const first = nextToSend(rows);
    expect(first?.content).toBe('opening');
    rows = sent(begin(rows, first?.id ?? ''), first?.id ?? '', null);
    expect(nextToSend(rows)?.content).toBe('a');
  });

  it('holds back the rest while the server refuses it, and lets it go when it is sent again', () => {
    const kept = keep(keep([], opening()), write('a'));
    const id = kept[0]?.id ?? '';
    const back = refused(begin(kept, id), id, problem('device-clock'));
    expect(nextToSend(back)).toBeNull();
    expect(contents(keep(back, write('b', { writer: 'other desk' })))).toEqual(['opening', 'a', 'b']);
    expect(nextToSend(again(back, id, 'another key'))?.content).toBe('opening');
  });
});

/** A server with receipts and versions, as ours: the same key with the same content is done once and answered the same. */
class Server {
  version = 1;
  content = 'start';
  signed = false;
  readonly receipts = new Map<string, { content: unknown; version: number }>();
  readonly done: string[] = [];

  take(row: Write): { version: number } | Problem {
    const earlier = this.receipts.get(row.idempotency_key);
    if (earlier !== undefined) {
      if (earlier.content !== row.content) return problem('id-already-used');
      return { version: earlier.version };
    }
    if (this.signed) return problem('already-signed');
    if (row.base_version !== this.version) return problem('stale-version');
    this.version += 1;
    this.content = String(row.content);
    this.receipts.set(row.idempotency_key, { content: row.content, version: this.version });
    this.done.push(row.idempotency_key);
    return { version: this.version };
  }
}

type Move = 'edit' | 'send' | 'answer-lost' | 'kill' | 'colleague' | 'sign';

/** The device between kills is what is on its disk: the rows, and nothing else. */
class Device {
  disk: Rows = [];
  desk = 'desk-0';
  version = 1;
  acknowledged: string | null = null;
  /** Every refused or given-up content that a person can still see. */
  edits = 0;

  edit(): void {
    this.edits += 1;
    const content = `edit-${this.edits}`;
    this.disk = keep(this.disk, write(content, { writer: this.desk, base_version: this.version }));
    this.acknowledged = content;
  }

  send(server: Server, isAnswered: boolean): void {
    const row = nextToSend(this.disk);
    if (row === null) return;
    this.disk = begin(this.disk, row.id);
    const answer = server.take(row);
    if (!isAnswered) return;
    if ('code' in answer) this.disk = refused(this.disk, row.id, answer);
    else {
      this.disk = sent(this.disk, row.id, answer.version);
      this.version = answer.version;
    }
  }

  /** Everything in memory is gone; the app opens again and reads the server's version, if it is not behind its own. */
  kill(server: Server): void {
    this.desk = `desk-${made}`;
    this.disk = takeOver(this.disk, this.desk);
    this.version = newestSave(this.disk)?.base_version ?? server.version;
  }
}

describe('any order of edits, sendings, lost answers, kills, colleagues and signatures', () => {
  const moves = fc.array(fc.constantFrom<Move>('edit', 'edit', 'send', 'answer-lost', 'kill', 'colleague', 'sign'), {
    maxLength: 40,
  });

  function play(list: readonly Move[]): { device: Device; server: Server } {
    const [device, server] = [new Device(), new Server()];
    for (const move of list) {
      if (move === 'edit') device.edit();
      if (move === 'send') device.send(server, true);
      if (move === 'answer-lost') device.send(server, false);
      if (move === 'kill') device.kill(server);
      if (move === 'colleague') server.version += 1;
      if (move === 'sign') server.signed = true;
    }
    for (let round = 0; round < 60 && nextToSend(device.disk) !== null; round += 1) device.send(server, true);
    return { device, server };
  }

  it('loses nothing that the device acknowledged: the server has it, or a person is shown it', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { device, server } = play(list);
        expect(nextToSend(device.disk)).toBeNull();
        if (device.acknowledged === null) return;
        const isShown = device.disk.some(
          ({ state, content }) => state === 'refused' && content === device.acknowledged,
        );
        expect(server.content === device.acknowledged || isShown).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does nothing twice, and leaves at most one unsent write of each desk beside the one under way', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { device, server } = play(list);
        expect(new Set(server.done).size).toBe(server.done.length);
        expect(states(device.disk)).not.toContain('sending');
        const desks = device.disk.filter(isUnsent).map(({ writer }) => writer);
        expect(new Set(desks).size).toBe(desks.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('brings the last edit to the server where nobody else wrote', () => {
    fc.assert(
      fc.property(
        moves.map((list) => list.filter((move) => move !== 'colleague' && move !== 'sign')),
        (list) => {
          const { device, server } = play(list);
          if (device.acknowledged !== null) expect(server.content).toBe(device.acknowledged);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what passes by itself', () => {
  it('is a lost connection, a server in trouble, a pause, and a sign-in that ran out', () => {
    expect(
      [problem('offline', 0), problem('database-unavailable', 503), problem('too-many-tries', 429)].every(mayPass),
    ).toBe(true);
    expect(mayPass(problem('not-signed-in', 401))).toBe(true);
    expect(mayPass(problem('not-allowed', 403))).toBe(false);
  });
});
