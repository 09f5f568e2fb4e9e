import {
  amendSession,
  beginSession,
  enterInError,
  lastTime,
  listSessionTemplates,
  listSessions,
  readSession,
  recentLots,
  retireSessionTemplate,
  saveSession,
  saveSessionTemplate,
  signSession,
  startSession,
} from '@stipple/contract/sessions';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { amendSessionCommand } from './amend-session.command.ts';
import { beginSessionCommand } from './begin-session.command.ts';
import { enterInErrorCommand } from './enter-in-error.command.ts';
import { lastTimeCommand } from './last-time.command.ts';
import { listSessionsCommand, readSessionCommand } from './read-session.command.ts';
import { recentLotsCommand } from './recent-lots.command.ts';
import { saveSessionCommand } from './save-session.command.ts';
import {
  listSessionTemplatesCommand,
  retireSessionTemplateCommand,
  saveSessionTemplateCommand,
} from './session-template.commands.ts';
import { signSessionCommand } from './sign-session.command.ts';
import { startSessionCommand } from './start-session.command.ts';

export const sessionsRoutes: readonly BoundEndpoint[] = [
  bind(startSession, startSessionCommand),
  bind(readSession, readSessionCommand),
  bind(lastTime, lastTimeCommand),
  bind(beginSession, beginSessionCommand),
  bind(saveSession, saveSessionCommand),
  bind(signSession, signSessionCommand, { needs_confirmation: true }),
  bind(amendSession, amendSessionCommand, { needs_confirmation: true }),
  bind(enterInError, enterInErrorCommand, { needs_confirmation: true }),
  bind(listSessions, listSessionsCommand),
  bind(recentLots, recentLotsCommand),
  bind(listSessionTemplates, listSessionTemplatesCommand),
  bind(saveSessionTemplate, saveSessionTemplateCommand),
  bind(retireSessionTemplate, retireSessionTemplateCommand),
];
