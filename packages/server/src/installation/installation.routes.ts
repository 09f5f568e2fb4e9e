import { beginRestore, readRestore } from '@stipple/contract/installation';
import { bindPublic, type BoundEndpoint } from '../http/bind.ts';
import { beginRestoreCommand, readRestoreCommand } from './restore.commands.ts';

export const installationRoutes: readonly BoundEndpoint[] = [
  bindPublic(readRestore, readRestoreCommand),
  bindPublic(beginRestore, beginRestoreCommand),
];
