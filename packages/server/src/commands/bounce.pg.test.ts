import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOk } from '@stipple/engine/kernel';
import { openDatabase, withPracticeScope, type Database } from '@stipple/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openInstallation, type Installation } from '../installation/open-installation.ts';
import { dsn } from '../testing/dsn.ts';
import { plantPractice, type PlantedPractice } from '../testing/plant-practice.ts';
import { startProgram } from '../testing/started-program.ts';

const A_MAIL_THAT_LEFT = `
  with who as (
    insert into patient (practice_id, patient_id, given_name, family_name, birth_date, search_key, created_at, opened_at)
    values ($1, $2, 'Nora', 'Example', '1990-05-05', 'nora example', now(), now()))
  insert into message (practice_id, message_id, kind, channel, patient_id, sent_to, subject, body, language, written_by, created_at,
    state, sent_at)
  values ($1, $3, 'link', 'mail', $2, 'nora@example.org', 'Your page', 'Dear Nora', 'en', 'Ada', now(), 'sent', now())`;

const folder = mkdtempSync(join(tmpdir(), 'stipple-bounce-'));
chmodSync(folder, 0o711);
const settings = { STIPPLE_DATA: join(folder, 'data'), STIPPLE_OPEN: 'no' };
const config = expectOk(readConfig(settings));

let installation: Installation;
let db: Database;
let practice: PlantedPractice;
beforeAll(async () => {
  installation = expectOk(await openInstallation(config, () => undefined));
  db = openDatabase(installation.database.app, { max: 1 });
  practice = await plantPractice(db, 'Practice of the returned mail');
});
afterAll(async () => {
  await db.close();
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

async function taken(mail: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = startProgram('commands/bounce.ts', settings, [], mail);
  const code = await program.ended();
  return { code, said: program.output() };
}

describe('npm run bounce', () => {
  it('takes in a returned mail while Stipple runs: it is marked, and the inbox has an item', async () => {
    const [patient_id, message_id] = [newUuidV7(), newUuidV7()];
    const { practice_id, actor } = practice;
    await withPracticeScope(db, actor, (scope) => scope.query(A_MAIL_THAT_LEFT, [practice_id, patient_id, message_id]));
    const mail = dsn({ mail: { practice_id, message_id } });
    expect(await taken(mail)).toEqual({
      code: 0,
      said: 'The mail is marked as returned, and the inbox has an item about it.\n',
    });
    expect(await taken(mail)).toEqual({ code: 0, said: 'That this mail came back was known. Nothing was changed.\n' });
    const { rows } = await withPracticeScope(db, actor, (scope) =>
      scope.query(
        `select m.fault, i.kind, i.title from message m join inbox_item i using (practice_id, message_id)
          where m.practice_id = $1`,
        [practice_id],
      ),
    );
    expect(rows).toEqual([
      { fault: 'came-back', kind: 'mail-failed', title: 'The mail with the link did not arrive: it came back' },
    ]);
  });

  it('says what is wrong with anything else, and changes nothing', async () => {
    const stranger = await taken(dsn({ mail: { practice_id: practice.practice_id, message_id: newUuidV7() } }));
    expect(stranger).toEqual({ code: 1, said: 'This record has sent no such mail. Nothing was changed.\n' });
    expect(await taken('Thank you for your mail!')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^This is no returned mail/),
    });
  });
});
