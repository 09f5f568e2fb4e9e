import { z } from 'zod';
import { bindFile, type BoundFile } from '../http/bind-file.ts';
import { printExpectationsCommand } from './print-expectations.command.ts';
import { printTreatmentCardCommand, printTreatmentRecordCommand } from './print-session.commands.ts';

const access = { kind: 'permission', permission: 'chart.read' } as const;
const params = z.strictObject({ session_id: z.uuid() });

/** Papers of a session and of a plan; the aftercare sheet is the aftercare room's own. */
export const documentFiles: readonly BoundFile[] = [
  bindFile(
    { name: 'sessions.print-record', path: '/api/sessions/:session_id/record.pdf', access, params },
    printTreatmentRecordCommand,
  ),
  bindFile(
    { name: 'sessions.print-card', path: '/api/sessions/:session_id/card.pdf', access, params },
    printTreatmentCardCommand,
  ),
  bindFile(
    {
      name: 'plans.print-expectations',
      path: '/api/treatment-plans/:plan_id/expectations.pdf',
      access,
      params: z.strictObject({ plan_id: z.uuid() }),
    },
    printExpectationsCommand,
  ),
];
