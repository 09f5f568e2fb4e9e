import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor } from '@stipple/record';
import {
  beginPracticeExport,
  endPracticeExport,
  noteExportProgress,
  readPracticeExport,
  type ExportEnd,
} from '@stipple/record/export/practice-export';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import type { SignedIn } from '../access/signed-in-staff.ts';
import type { AppDeps } from '../http/app-deps.ts';
import type { BoundFile } from '../http/bind-file.ts';
import { sendProblem } from '../http/send-problem.ts';
import { mayEnter, recordActor } from '../http/serve-staff.ts';
import { productVersion } from '../product-version.ts';
import { writeArchive, type WrittenArchive } from './write-archive.ts';

const endpoint = {
  name: 'export.fetch',
  path: '/api/exports/:export_id/archive.tar',
  access: { kind: 'permission', permission: 'backup.manage' },
  params: z.strictObject({ export_id: z.uuid() }),
} as const;

/** The archive, written straight to whoever asked for it: it lies nowhere, and how far it came can be watched meanwhile. */
export const fetchArchive: BoundFile = {
  endpoint,
  mount: (app, deps) => {
    app.get(endpoint.path, (request, reply) => serve(deps, request, reply));
  },
};

async function serve(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const admitted = mayEnter(endpoint, await deps.signedIn.of(request, reply));
  if (!admitted.ok) return sendProblem(reply, admitted.problem);
  const params = endpoint.params.safeParse(request.params);
  if (!params.success) return sendProblem(reply, noSuchExport());
  const { export_id } = params.data;
  const who = admitted.value;
  const wanted = await begin(deps, who, export_id);
  if (!wanted.ok) return sendProblem(reply, wanted.problem);
  const stream = new PassThrough();
  void writeInto(stream, deps, who, { export_id, with_photos: wanted.value.with_photos });
  return reply
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename="stipple-export-${instantText(deps.clock()).slice(0, 10)}.tar"`,
    )
    .type('application/x-tar')
    .send(stream);
}

/** Only the one who asked, and only while the time that was given lasts. */
function begin(deps: AppDeps, who: SignedIn, export_id: string): Promise<Result<{ with_photos: boolean }, Problem>> {
  const now = instantText(deps.clock());
  return withPracticeScope(deps.db, recordActor(who), async (scope) => {
    const row = await readPracticeExport(scope, export_id);
    if (row === null || row.asked_by !== who.staff_id) return fail(noSuchExport());
    if (row.usable_until <= now)
      return fail(problem('link-unusable', 'The time for fetching this export is over; ask for a new one.'));
    await beginPracticeExport(scope, export_id, now);
    const subject = { subject_kind: 'practice-export', subject_id: export_id };
    scope.audit({ action: 'export.fetch', ...subject, patient_id: null, detail: { with_photos: row.with_photos } });
    return ok({ with_photos: row.with_photos });
  });
}

type Wanted = { readonly export_id: string; readonly with_photos: boolean };

/** Goes on only as fast as the other side takes it. Where the other side goes away, that is noted and nothing is left open. */
async function writeInto(
  stream: PassThrough,
  deps: AppDeps,
  who: SignedIn,
  { export_id, with_photos }: Wanted,
): Promise<void> {
  const actor = recordActor(who);
  try {
    const written = await withPracticeScope(deps.db, actor, async (scope) => {
      const parts = writeArchive(scope, {
        photos: with_photos ? deps.photos : null,
        practice_name: who.practice.name,
        product_version: productVersion(),
        exported_at: instantText(deps.clock()),
        exported_at_s: deps.clock().epochMilliseconds / 1000,
        onProgress: (progress) =>
          withPracticeScope(deps.db, actor, (other) => noteExportProgress(other, export_id, progress)),
      });
      return pour(parts, stream);
    });
    await note(deps, actor, export_id, wholeEnd(written));
    stream.end();
  } catch (error) {
    const fault = stream.destroyed
      ? 'It was broken off before it had arrived whole.'
      : 'It stopped because of a fault on our side.';
    if (!stream.destroyed)
      deps.log.error({ event: 'an export stopped', reason: error instanceof Error ? error.name : 'unknown' });
    await note(deps, actor, export_id, { kind: 'broken-off', fault }).catch(() => undefined);
    stream.destroy();
  }
}

async function pour(parts: AsyncGenerator<Buffer, WrittenArchive>, stream: PassThrough): Promise<WrittenArchive> {
  for (;;) {
    const next = await parts.next();
    if (next.done === true) return next.value;
    if (stream.destroyed) throw new Error('nobody takes the archive any more');
    if (!stream.write(next.value)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  }
}

function wholeEnd({ manifest, manifest_sha256, bytes }: WrittenArchive): ExportEnd {
  const { missing, count } = manifest.photos;
  return {
    kind: 'whole',
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    photos: count,
    bytes,
    manifest_sha256,
    fault:
      missing.length === 0
        ? null
        : `${missing.length} pictures are no longer in the photo store; the manifest names them.`,
  };
}

function note(deps: AppDeps, actor: Actor, export_id: string, end: ExportEnd): Promise<void> {
  const subject = { subject_kind: 'practice-export', subject_id: export_id };
  return withPracticeScope(deps.db, actor, async (scope) => {
    await endPracticeExport(scope, export_id, instantText(deps.clock()), end);
    const { kind: _, ...detail } = end;
    const action = end.kind === 'whole' ? 'export.arrived' : 'export.broken-off';
    scope.audit({ action, ...subject, patient_id: null, detail });
  });
}

function noSuchExport(): Problem {
  return problem('not-found', 'There is no such export of yours.');
}
