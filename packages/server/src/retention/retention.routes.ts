import { endHold, eraseRecord, holdRecord, listRetention, readRetention } from '@stipple/contract/retention';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { eraseRecordCommand } from './erase-record.command.ts';
import { endHoldCommand, holdRecordCommand } from './hold-record.command.ts';
import { listRetentionCommand, readRetentionCommand } from './list-retention.command.ts';

export const retentionRoutes: readonly BoundEndpoint[] = [
  bind(listRetention, listRetentionCommand),
  bind(readRetention, readRetentionCommand),
  bind(holdRecord, holdRecordCommand),
  bind(endHold, endHoldCommand),
  bind(eraseRecord, eraseRecordCommand, { needs_confirmation: true }),
];
