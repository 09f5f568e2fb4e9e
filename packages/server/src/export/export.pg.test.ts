import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askForExport, listExports } from '@stipple/contract/export';
import { mergePatients } from '@stipple/contract/patient-merge';
import { withPracticeScope } from '@stipple/record';
import { sealAudit, verifyAudit } from '@stipple/record/audit/index';
import { openDatabase } from '@stipple/record/database';
import { cloneDatabase, type TestDatabase } from '@stipple/record/testing/clone-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { hashOf, openPhotoStore, type PhotoStore } from '../photo-store/photo-store.ts';
import { storePhotoFile } from '../photos/store-photo-file.ts';
import { enterPatient } from '../testing/course.ts';
import { drawnJpeg } from '../testing/drawn-picture.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { startAndBegin } from '../testing/visit.ts';
import { digestTables } from './digest-tables.ts';
import { importArchive } from './import-archive.ts';
import { exportManifest, MANIFEST_PATH, type ExportManifest } from './manifest.ts';
import { readTar, type TarEntry } from './tar.ts';

let server: TestServer;
let owner: Caller;
let folder: string;
let picture: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stipple-export-'));
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner', { display_name: 'Olga Owner' });
  await startAndBegin(owner);
  const [a, b] = [await enterPatient(owner), await enterPatient(owner, { given_name: 'Ünï “quoted”\n\\N' })];
  await owner.get(mergePatients, {
    body: { merge_id: newUuidV7(), survivor_id: a, survivor_version: 1, merged_id: b, merged_version: 1 },
  });
  picture = await drawnJpeg();
  const sender = { actor: server.practice.actor, staff_id: owner.staff.staff_id, name: 'Olga Owner' };
  const stored = await storePhotoFile(server.deps, sender, hashOf(picture), picture);
  expect(stored.ok).toBe(true);
  await withPracticeScope(server.database.db, server.practice.actor, sealAudit);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fetchArchive(caller = owner): Promise<Buffer> {
  const { address } = await caller.get(askForExport, { body: { export_id: newUuidV7() } });
  const answer = await caller.raw({ method: 'GET', url: address ?? '' });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

async function filesOf(archive: Buffer): Promise<readonly TarEntry[]> {
  const files: TarEntry[] = [];
  for await (const file of readTar(piecesOf(archive))) files.push(file);
  return files;
}

async function* piecesOf(archive: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.length; at += 1000) yield await Promise.resolve(archive.subarray(at, at + 1000));
}

function manifestOf(files: readonly TarEntry[]): ExportManifest {
  const last = files.at(-1);
  expect(last?.path).toBe(MANIFEST_PATH);
  return exportManifest.parse(JSON.parse(Buffer.from(last?.bytes ?? []).toString()));
}

/** A new installation: an empty record and a photo store under a key of its own. */
async function elsewhere<Value>(
  work: (place: { database: TestDatabase; photos: PhotoStore; folder: string }) => Promise<Value>,
) {
  const database = await cloneDatabase();
  const place = mkdtempSync(join(folder, 'elsewhere-'));
  try {
    const photos = openPhotoStore({ photo_folder: join(place, 'photos'), photo_s3: null }, Buffer.alloc(32, 7));
    return await work({ database, photos, folder: place });
  } finally {
    await database.close();
  }
}

function importInto(place: { database: TestDatabase; photos: PhotoStore; folder: string }, archive: Buffer) {
  const file = join(place.folder, 'archive.tar');
  writeFileSync(file, archive);
  return importArchive({
    file,
    owner: place.database.ownerConnection,
    photos: place.photos,
    onProgress: () => undefined,
  });
}

describe('an export of everything', () => {
  it('names every file with its hash, every row of the practice and every picture, and no other practice’s', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    await enterPatient(stranger, { family_name: 'Somebody-Elsewhere' });
    const archive = await fetchArchive();
    const files = await filesOf(archive);
    const manifest = manifestOf(files);
    expect(manifest.files.map(({ path }) => path)).toEqual(files.slice(0, -1).map(({ path }) => path));
    for (const { path, sha256 } of manifest.files)
      expect(hashOf(files.find((file) => file.path === path)?.bytes ?? Buffer.alloc(0))).toBe(sha256);
    expect(files.map(({ path }) => path)).toContain(`photos/${hashOf(picture)}`);
    const { rows } = await server.database.owner.query<{ count: number }>(
      'select count(*)::integer as count from patient where practice_id = $1',
      [server.practice.practice_id],
    );
    expect(manifest.tables.find(({ name }) => name === 'patient')?.rows).toBe(rows[0]?.count);
    expect(archive.includes('Somebody-Elsewhere')).toBe(false);
    expect(manifest.photos).toMatchObject({ included: true, missing: [] });
  });

  it('imported elsewhere is the same: counts and digests equal, the audit chain whole, pictures as they were', async () => {
    const archive = await fetchArchive();
    const manifest = manifestOf(await filesOf(archive));
    await elsewhere(async (place) => {
      const done = await importInto(place, archive);
      expect(done).toMatchObject({ ok: true, value: { practice_name: server.practice ? manifest.practice_name : '' } });
      const db = openDatabase(place.database.appConnection, { max: 1 });
      try {
        expect(await withPracticeScope(db, server.practice.actor, digestTables)).toEqual(manifest.tables);
        expect(await withPracticeScope(db, server.practice.actor, verifyAudit)).toMatchObject({
          kind: 'intact',
          head: manifest.audit.head,
        });
      } finally {
        await db.close();
      }
      expect(manifest.audit.head).not.toBeNull();
      const kept = await place.photos.get(server.practice.practice_id, hashOf(picture));
      expect(kept).toMatchObject({ ok: true });
      const { rows } = await place.database.owner.query('select email from identity."user" order by email');
      expect(rows).toContainEqual({ email: owner.staff.email });
      expect((await place.database.owner.query('select from identity.account')).rowCount).toBe(0);
      expect(await importInto(place, archive)).toMatchObject({
        ok: false,
        problem: expect.stringContaining('without a practice'),
      });
    });
  });

  it('that was changed, cut off, or is something else is refused before a row is touched', async () => {
    const archive = await fetchArchive();
    const at = archive.indexOf('Nora');
    const changed = Buffer.from(archive);
    changed.write('Mora', at);
    await elsewhere(async (place) => {
      for (const broken of [
        changed,
        archive.subarray(0, archive.length / 2),
        Buffer.from('no archive'),
        Buffer.alloc(2048),
      ])
        expect((await importInto(place, broken)).ok).toBe(false);
      expect((await place.database.owner.query('select from identity.directory')).rowCount).toBe(0);
    });
  });

  it('needs the owner, shown again, and is theirs alone to fetch while the time lasts', async () => {
    const unconfirmed = await server.signedInAs('owner', { confirmed: false });
    expect((await unconfirmed.refused(askForExport, { body: { export_id: newUuidV7() } })).code).toBe('confirm-needed');
    const practitioner = await server.signedInAs('practitioner');
    expect((await practitioner.refused(askForExport, { body: { export_id: newUuidV7() } })).code).toBe('not-allowed');
    const { address } = await owner.get(askForExport, { body: { export_id: newUuidV7(), with_photos: false } });
    const colleague = await server.signedInAs('owner');
    expect((await colleague.raw({ method: 'GET', url: address ?? '' })).statusCode).toBe(404);
    expect((await practitioner.raw({ method: 'GET', url: address ?? '' })).statusCode).toBe(403);
    const files = await filesOf((await owner.raw({ method: 'GET', url: address ?? '' })).rawPayload);
    expect(files.some(({ path }) => path.startsWith('photos/'))).toBe(false);
    const [latest] = (await owner.get(listExports)).exports;
    expect(latest).toMatchObject({
      asked_by: 'Olga Owner',
      fault: null,
      manifest_sha256: hashOf(files.at(-1)?.bytes ?? Buffer.alloc(0)),
    });
    expect(latest?.parts_done).toBe(latest?.parts_total);
    server.clock.advance({ minutes: 31 });
    expect((await owner.raw({ method: 'GET', url: address ?? '' })).statusCode).toBe(410);
    const { rows } = await server.database.owner.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 order by at, audit_id`,
      [latest?.export_id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['export.ask', 'export.fetch', 'export.arrived']);
  });

  it('says that a picture is gone from the store instead of leaving it out in silence', async () => {
    const gone = await openTestServer({ now: '2026-11-20T09:00:00Z' });
    try {
      const olga = await gone.signedInAs('owner');
      const sender = { actor: gone.practice.actor, staff_id: olga.staff.staff_id, name: 'Olga' };
      await storePhotoFile(gone.deps, sender, hashOf(picture), picture);
      rmSync(gone.deps.config.photo_folder, { recursive: true, force: true });
      const { address } = await olga.get(askForExport, { body: { export_id: newUuidV7() } });
      const manifest = manifestOf(await filesOf((await olga.raw({ method: 'GET', url: address ?? '' })).rawPayload));
      expect(manifest.photos.missing).toContain(hashOf(picture));
      expect((await olga.get(listExports)).exports[0]?.fault).toContain('no longer in the photo store');
    } finally {
      await gone.close();
    }
  });
});
