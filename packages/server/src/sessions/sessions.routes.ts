import {
  amendSession,
  listSessions,
  readSession,
  recentLots,
  saveSession,
  signSession,
  startSession,
} from '@stipple/contract/sessions';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { amendSessionCommand } from './amend-session.command.ts';
import { listSessionsCommand, readSessionCommand } from './read-session.command.ts';
import { recentLotsCommand } from './recent-lots.command.ts';
import { saveSessionCommand } from './save-session.command.ts';
import { signSessionCommand } from './sign-session.command.ts';
import { startSessionCommand } from './start-session.command.ts';

export const sessionsRoutes: readonly BoundEndpoint[] = [
  bind(startSession, startSessionCommand),
  bind(readSession, readSessionCommand),
  bind(saveSession, saveSessionCommand),
  bind(signSession, signSessionCommand),
  bind(amendSession, amendSessionCommand),
  bind(listSessions, listSessionsCommand),
  bind(recentLots, recentLotsCommand),
];
