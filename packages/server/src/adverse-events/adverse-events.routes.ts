import * as contract from '@stipple/contract/adverse-events';
import { exportAdverseEvents, readRegister, readTrends } from '@stipple/contract/event-register';
import { z } from 'zod';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { bindFile, type BoundFile } from '../http/bind-file.ts';
import {
  listAdverseEventsCommand,
  prepareAdverseEventCommand,
  readAdverseEventCommand,
  recordAdverseEventCommand,
} from './adverse-event.commands.ts';
import {
  amendAdverseEventCommand,
  closeAdverseEventCommand,
  followUpAdverseEventCommand,
} from './event-course.commands.ts';
import { medwatchPaperCommand, medwatchTableCommand } from './medwatch.commands.ts';
import { exportAdverseEventsCommand, readRegisterCommand, readTrendsCommand } from './register.commands.ts';

export const adverseEventsRoutes: readonly BoundEndpoint[] = [
  bind(contract.recordAdverseEvent, recordAdverseEventCommand),
  bind(contract.followUpAdverseEvent, followUpAdverseEventCommand),
  bind(contract.amendAdverseEvent, amendAdverseEventCommand),
  bind(contract.closeAdverseEvent, closeAdverseEventCommand),
  bind(contract.listAdverseEvents, listAdverseEventsCommand),
  bind(contract.readAdverseEvent, readAdverseEventCommand),
  bind(contract.prepareAdverseEvent, prepareAdverseEventCommand),
  bind(readRegister, readRegisterCommand),
  bind(readTrends, readTrendsCommand),
  bind(exportAdverseEvents, exportAdverseEventsCommand),
];

const access = { kind: 'permission', permission: 'adverse-events.write' } as const;
const params = z.strictObject({ adverse_event_id: z.uuid() });

/** The worksheet of form FDA 3500, on paper and as a table. */
export const adverseEventsFiles: readonly BoundFile[] = [
  bindFile(
    { name: 'adverse-events.medwatch-pdf', path: '/api/adverse-events/:adverse_event_id/medwatch.pdf', access, params },
    medwatchPaperCommand,
  ),
  bindFile(
    { name: 'adverse-events.medwatch-csv', path: '/api/adverse-events/:adverse_event_id/medwatch.csv', access, params },
    medwatchTableCommand,
  ),
];
