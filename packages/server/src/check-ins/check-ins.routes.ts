import { closeInboxItem, listCheckIns, listUnheard, readInbox, takeInboxItem } from '@stipple/contract/check-ins';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { listUnheardCommand } from './list-unheard.command.ts';
import { listCheckInsCommand, readInboxCommand } from './read-check-ins.command.ts';
import { closeInboxItemCommand, takeInboxItemCommand } from './work-inbox.command.ts';

export const checkInsRoutes: readonly BoundEndpoint[] = [
  bind(listCheckIns, listCheckInsCommand),
  bind(readInbox, readInboxCommand),
  bind(listUnheard, listUnheardCommand),
  bind(takeInboxItem, takeInboxItemCommand),
  bind(closeInboxItem, closeInboxItemCommand),
];
