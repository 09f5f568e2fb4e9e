import { readBackupStatus, rehearseRestore, runBackup } from '@stipple/contract/backup';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readBackupStatusCommand, rehearseRestoreCommand, runBackupCommand } from './backup-status.command.ts';

export const backupRoutes: readonly BoundEndpoint[] = [
  bind(readBackupStatus, readBackupStatusCommand),
  bind(runBackup, runBackupCommand),
  bind(rehearseRestore, rehearseRestoreCommand),
];
