import { Client, type ClientConfig } from 'pg';
import { verifyAudit } from '../audit/read-audit-trail.ts';
import { openDatabase } from '../database.ts';
import { withPracticeScope } from '../practice-scope.ts';
import type { AuditHead, EndHead } from './backup-content.ts';
import { BackupFailure } from './backup-problem.ts';
import { backupTables, countRows, practiceIds } from './backup-tables.ts';

/** Counts every table's rows again and follows every practice's audit chain; throws a `BackupFailure` at a difference. */
export async function proveRestore(owner: Client, connection: ClientConfig, end: EndHead): Promise<void> {
  await owner.query('begin');
  const counts = await countRows(owner, await backupTables(owner), await practiceIds(owner));
  await owner.query('commit');
  for (const [table, expected] of Object.entries(end.rows)) {
    const found = counts.get(table) ?? 0;
    if (found !== expected) throw unproven(`${table} holds ${found} rows, the backup had ${expected}`);
  }
  const db = openDatabase(connection, { max: 1 });
  try {
    for (const audit of end.audits) await proveAudit(db, audit);
  } finally {
    await db.close();
  }
}

async function proveAudit(db: ReturnType<typeof openDatabase>, expected: AuditHead): Promise<void> {
  const { practice_id } = expected;
  const check = await withPracticeScope(db, { kind: 'job', actor_id: 'restore', practice_id, role: null }, verifyAudit);
  if (check.kind === 'broken') throw unproven(`the audit chain of a practice is broken (${check.place.kind})`);
  if (check.events !== expected.events || check.head !== expected.head) {
    throw unproven('the audit chain of a practice does not end where the backup says');
  }
}

function unproven(what: string): BackupFailure {
  return new BackupFailure('restore-not-proven', `The restored record could not be proven: ${what}.`);
}
