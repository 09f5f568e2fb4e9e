import { followUpAdverseEvent, listAdverseEvents, recordAdverseEvent } from '@stipple/contract/adverse-events';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import {
  followUpAdverseEventCommand,
  listAdverseEventsCommand,
  recordAdverseEventCommand,
} from './adverse-event.commands.ts';

export const adverseEventsRoutes: readonly BoundEndpoint[] = [
  bind(recordAdverseEvent, recordAdverseEventCommand),
  bind(followUpAdverseEvent, followUpAdverseEventCommand),
  bind(listAdverseEvents, listAdverseEventsCommand),
];
