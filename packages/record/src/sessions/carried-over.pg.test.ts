import { randomBytes, randomUUID } from 'node:crypto';
import { expectOk } from '@stipple/engine/kernel';
import { Client, type PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { cloneDatabase, type TestDatabase } from '../testing/clone-database.ts';

/** The last migration before a zone had several passes. */
const BEFORE = 30;

const practice_id = randomUUID();
const ids = {
  patient: randomUUID(),
  plan: randomUUID(),
  signed: randomUUID(),
  draft: randomUUID(),
  bare: randomUUID(),
};

let test: TestDatabase;
let record: Client;
beforeAll(async () => {
  test = await cloneDatabase();
  const database = `test_${randomBytes(8).toString('hex')}`;
  const role = `owner_${randomBytes(4).toString('hex')}`;
  await test.owner.query(`create database ${database}`);
  await test.owner.query(`create role ${role} login createrole`);
  await test.owner.query(`grant stipple_access to ${role} with admin option`);
  await test.owner.query(`alter database ${database} owner to ${role}`);
  const all: PoolConfig = { ...test.ownerConnection, database };
  // Row-level security holds for an owner who is no superuser: a migration that forgets that changes nothing.
  const owner = { ...all, user: role };
  const appLogin = { name: `app_of_${role}`, password: null };
  expectOk(await migrate({ owner, appLogin, upTo: BEFORE }));
  record = new Client(all);
  await record.connect();
  await fillFirstShape();
  expectOk(await migrate({ owner, appLogin }));
});
afterAll(async () => {
  await record.end();
  await test.close();
});

describe('sessions of the first shape', () => {
  it('keep device, cartridge and anaesthetic, and nothing is made up about them', async () => {
    const [session] = await rows(
      `select cartridges, cartridge_lot, anaesthetic, device_cleaned, time_out, emergency, saved_at, past_missing
         from session where session_id = $1`,
      ids.signed,
    );
    expect(session).toEqual({
      cartridges: [
        {
          unit_id: null,
          cartridge: null,
          lot: 'C-1',
          expires_on: '2027-01-01',
          fitted_at: null,
          opened_in_view: true,
          disposed: false,
        },
      ],
      cartridge_lot: 'C-1',
      anaesthetic: { ...ANAESTHETIC, weight_kg: null, prescriber: '' },
      device_cleaned: null,
      time_out: null,
      emergency: [],
      saved_at: null,
      past_missing: {},
    });
    const [bare] = await rows('select cartridges, anaesthetic from session where session_id = $1', ids.bare);
    expect(bare).toEqual({ cartridges: [], anaesthetic: null });
  });

  it('have one group of passes for each zone, with the speed of the session', async () => {
    expect(await zonesOf(ids.signed)).toEqual([
      {
        zone: 'cheeks',
        depth_hundredths: 125,
        pass_count: 4,
        passes: [{ depth_hundredths: 125, speed: '7000-rpm', direction: null, count: 4 }],
        standing: 'delivered',
        proposed: null,
      },
      {
        zone: 'forehead',
        depth_hundredths: null,
        pass_count: null,
        passes: [],
        standing: 'delivered',
        proposed: null,
      },
    ]);
  });

  it('wait, while they are drafts, with what the plan had filled in as a proposal', async () => {
    const planned = [{ depth_hundredths: 75, speed: null, direction: null, count: 3 }];
    expect(await zonesOf(ids.draft)).toMatchObject([
      { zone: 'cheeks', standing: 'delivered', proposed: null },
      {
        zone: 'chin',
        standing: 'proposed',
        passes: [{ depth_hundredths: 50, count: 2 }],
        proposed: { from: 'plan', passes: planned },
      },
      { zone: 'nose', standing: 'proposed', passes: [{ depth_hundredths: 25, count: 1 }], proposed: null },
      { zone: 'temples', standing: 'delivered', passes: [{ depth_hundredths: 50, count: 1 }] },
    ]);
  });

  it('are amended as they were, in the new shape', async () => {
    const [amendment] = await rows('select before, after from session_amendment where session_id = $1', ids.signed);
    const zone = { zone: 'cheeks', endpoint: 'erythema', skipped_because: '' };
    expect(amendment).toEqual({
      before: {
        ...NEW_PARTS,
        device: 'skinpen-precision',
        notes: 'before',
        cartridges: [],
        anaesthetic: null,
        zones: [
          {
            ...zone,
            depth_hundredths: 125,
            pass_count: 4,
            passes: [{ depth_hundredths: 125, speed: '7000-rpm', direction: null, count: 4 }],
            standing: 'delivered',
            proposed: null,
          },
        ],
      },
      after: expect.objectContaining({
        notes: 'after',
        cartridges: [expect.objectContaining({ lot: 'C-2', unit_id: null, disposed: false })],
        anaesthetic: { ...ANAESTHETIC, weight_kg: null, prescriber: '' },
        zones: [expect.objectContaining({ passes: [], pass_count: null })],
      }),
    });
    expect(amendment?.['after']).not.toHaveProperty('cartridge');
    expect(amendment?.['after']).not.toHaveProperty('speed');
  });

  it('are as closed as before: the owner too is held to the policies again', async () => {
    const forced = await rows(
      `select relname from pg_class where relname = any ($1) and relnamespace = 'public'::regnamespace and not relforcerowsecurity`,
      ['session', 'session_zone', 'session_amendment', 'plan_zone'],
    );
    expect(forced).toEqual([]);
  });
});

const ANAESTHETIC = {
  product: 'lidocaine-4-liposomal',
  lot: 'L-1',
  grams: 5,
  area_cm2: 40,
  on_at: null,
  off_at: null,
  wiped_off: true,
};

const NEW_PARTS = {
  sheath_lot: '',
  device_cleaned: null,
  time_out: null,
  photos_skipped_because: '',
  given_up_because: '',
  emergency: [],
};

async function rows(text: string, value: unknown): Promise<readonly Record<string, unknown>[]> {
  return (await record.query<Record<string, unknown>>(text, [value])).rows;
}

function zonesOf(session_id: string): Promise<readonly Record<string, unknown>[]> {
  return rows(
    `select zone, depth_hundredths, pass_count, passes, standing, proposed from session_zone
      where session_id = $1 order by zone`,
    session_id,
  );
}

/** A filled record as the version before wrote it: signed with an amendment, a draft, and one with nothing in it. */
async function fillFirstShape(): Promise<void> {
  await record.query("set session_replication_role = 'replica'");
  await record.query(
    `insert into plan_zone (practice_id, plan_id, zone, position, depth_hundredths, passes, endpoint)
     values ($1, $2, 'cheeks', 0, 125, 4, 'erythema'), ($1, $2, 'chin', 1, 75, 3, 'erythema')`,
    [practice_id, ids.plan],
  );
  const cartridge = { lot: 'C-1', expires_on: '2027-01-01', opened_in_view: true };
  await insertSession(ids.signed, 1, { speed: '7000-rpm', cartridge, anaesthetic: ANAESTHETIC, signed: true });
  await insertSession(ids.draft, 2, { speed: null, cartridge, anaesthetic: null, signed: false });
  await insertSession(ids.bare, 3, { speed: null, cartridge: null, anaesthetic: null, signed: false });
  await record.query(
    `insert into session_zone (practice_id, session_id, zone, position, depth_hundredths, passes, endpoint,
                               skipped_because, signed_at)
     values ($1, $2, 'cheeks', 0, 125, 4, 'erythema', '', now()),
            ($1, $2, 'forehead', 1, null, null, null, 'sore', now()),
            ($1, $3, 'cheeks', 0, 125, 4, 'erythema', '', null),
            ($1, $3, 'chin', 1, 50, 2, null, '', null),
            ($1, $3, 'nose', 2, 25, null, null, '', null),
            ($1, $3, 'temples', 3, 50, 1, null, 'sore', null)`,
    [practice_id, ids.signed, ids.draft],
  );
  const zone = { zone: 'cheeks', endpoint: 'erythema', skipped_because: '' };
  const before = {
    device: 'skinpen-precision',
    speed: '7000-rpm',
    cartridge: null,
    anaesthetic: null,
    notes: 'before',
    zones: [{ ...zone, depth_hundredths: 125, passes: 4 }],
  };
  const after = {
    ...before,
    notes: 'after',
    cartridge: { ...cartridge, lot: 'C-2' },
    anaesthetic: ANAESTHETIC,
    zones: [{ ...zone, depth_hundredths: null, passes: null }],
  };
  await record.query(
    `insert into session_amendment (practice_id, amendment_id, session_id, number, reason, before, after, findings,
                                    staff_id, by_name, at)
     values ($1, gen_random_uuid(), $2, 1, 'a slip', $3, $4, '[]', gen_random_uuid(), 'Dr Earlier', now())`,
    [practice_id, ids.signed, JSON.stringify(before), JSON.stringify(after)],
  );
  await record.query("set session_replication_role = 'origin'");
}

type FirstShape = {
  readonly speed: string | null;
  readonly cartridge: object | null;
  readonly anaesthetic: object | null;
  readonly signed: boolean;
};

async function insertSession(session_id: string, number: number, session: FirstShape): Promise<void> {
  await record.query(
    `insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator,
                          operator_staff_id, device, speed, cartridge, cartridge_lot, anaesthetic, signed_at, created_at)
     values ($1, $2, $3, $4, $5, '2026-11-01', 'Dr Earlier', gen_random_uuid(), 'skinpen-precision', $6, $7::jsonb,
             $7::jsonb ->> 'lot', $8::jsonb, $9, now())`,
    [
      practice_id,
      session_id,
      ids.patient,
      ids.plan,
      number,
      session.speed,
      session.cartridge === null ? null : JSON.stringify(session.cartridge),
      session.anaesthetic === null ? null : JSON.stringify(session.anaesthetic),
      session.signed ? '2026-11-01T12:00:00Z' : null,
    ],
  );
}
