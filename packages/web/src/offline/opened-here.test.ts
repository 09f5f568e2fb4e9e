import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offlineProblem } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { again, begin, keep, newestSave, nextToSend, refused, sent, takeOver } from './queue.ts';
import type { Rows, Write } from './write.ts';

type Kind = 'opening' | 'begin' | 'save';

let made = 0;
function write(kind: Kind, content: string, writer: string, base_version: number | null): Write {
  made += 1;
  return {
    id: `w-${String(made).padStart(7, '0')}`,
    subject: 'session:1',
    order: 0,
    endpoint: kind,
    params: {},
    content,
    base_version,
    writer,
    idempotency_key: `key-${made}`,
    device_at: '2026-11-21T10:00:00Z',
    state: 'waiting',
    problem: null,
    about: { words: '', path: null },
    given_up: null,
    ...(kind === 'opening' ? { opens: true } : {}),
  };
}

function problem(code: string): Problem {
  return { ...offlineProblem(), code, status: 409 };
}

/** A server that knows no session until it is told of it, and refuses the opening while the device's clock is wrong. */
class Server {
  clock_is_wrong = false;
  version = 0;
  content = '';
  unknown = 0;
  readonly done: Kind[] = [];
  readonly #receipts = new Map<string, number>();

  take({ endpoint, idempotency_key, base_version, content }: Write): { version: number } | Problem {
    const earlier = this.#receipts.get(idempotency_key);
    if (earlier !== undefined) return { version: earlier };
    if (endpoint === 'opening' && this.clock_is_wrong) return problem('device-clock');
    if (endpoint !== 'opening' && this.version === 0) {
      this.unknown += 1;
      return problem('not-found');
    }
    if (endpoint === 'save' && base_version !== this.version) return problem('stale-version');
    if (endpoint === 'opening') this.version = 1;
    if (endpoint === 'save') {
      this.version += 1;
      this.content = String(content);
    }
    this.done.push(endpoint as Kind);
    this.#receipts.set(idempotency_key, this.version);
    return { version: this.version };
  }
}

type Move = 'edit' | 'begin' | 'send' | 'answer-lost' | 'kill' | 'clock-wrong' | 'clock-right' | 'again';

/** A tablet that opened a session by itself; between kills it is what is on its disk. */
class Tablet {
  disk: Rows = keep([], write('opening', 'opening', 'opening', null));
  desk = 'desk-0';
  version = 1;
  edits = 0;
  begun = false;

  make(move: Move, server: Server): void {
    if (move === 'edit') this.#edit();
    if (move === 'begin' && !this.begun) {
      this.begun = true;
      this.disk = keep(this.disk, write('begin', 'begin', 'begin', null));
    }
    if (move === 'send' || move === 'answer-lost') this.send(server, move === 'send');
    if (move === 'kill') this.#kill();
    if (move === 'clock-wrong' || move === 'clock-right') server.clock_is_wrong = move === 'clock-wrong';
    if (move === 'again') this.sendAgain();
  }

  send(server: Server, isAnswered: boolean): void {
    const row = nextToSend(this.disk);
    if (row === null) return;
    this.disk = begin(this.disk, row.id);
    const answer = server.take(row);
    if (!isAnswered) return;
    if ('code' in answer) this.disk = refused(this.disk, row.id, answer);
    else {
      this.disk = sent(this.disk, row.id, row.base_version === null ? null : answer.version);
      if (row.base_version !== null) this.version = answer.version;
    }
  }

  sendAgain(): void {
    for (const row of this.disk.filter(({ state }) => state === 'refused'))
      this.disk = again(this.disk, row.id, `again-${(made += 1)}`);
  }

  #edit(): void {
    this.edits += 1;
    this.disk = keep(this.disk, write('save', `edit-${this.edits}`, this.desk, this.version));
  }

  #kill(): void {
    this.desk = `desk-${(made += 1)}`;
    this.disk = takeOver(this.disk, this.desk);
    this.version = newestSave(this.disk)?.base_version ?? this.version;
  }
}

describe('a session that was opened on the device, through any order of edits, lost answers, kills and refusals', () => {
  const moves = fc.array(
    fc.constantFrom<Move>(
      'edit',
      'edit',
      'begin',
      'send',
      'send',
      'answer-lost',
      'kill',
      'clock-wrong',
      'clock-right',
      'again',
    ),
    { maxLength: 40, size: 'max' },
  );

  it('is opened once, before everything else about it, and brings all of it', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const [tablet, server] = [new Tablet(), new Server()];
        for (const move of list) tablet.make(move, server);
        server.clock_is_wrong = false;
        for (let round = 0; round < 60; round += 1) {
          tablet.sendAgain();
          tablet.send(server, true);
        }
        expect(server.unknown).toBe(0);
        expect(server.done[0]).toBe('opening');
        expect(server.done.filter((kind) => kind === 'opening')).toHaveLength(1);
        expect(server.done.filter((kind) => kind === 'begin')).toHaveLength(tablet.begun ? 1 : 0);
        expect(server.content).toBe(tablet.edits === 0 ? '' : `edit-${tablet.edits}`);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);
});
