import {
  changePractice,
  changeStaff,
  inviteStaff,
  listStaff,
  readBackupStatus,
  readPractice,
  runBackup,
  withdrawStaff,
} from '@stipple/contract/practice';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readBackupStatusCommand, runBackupCommand } from './backup-status.command.ts';
import { changePracticeCommand } from './change-practice.command.ts';
import { changeStaffCommand } from './change-staff.command.ts';
import { inviteStaffCommand } from './invite-staff.command.ts';
import { listStaffCommand } from './list-staff.command.ts';
import { readPracticeCommand } from './read-practice.command.ts';
import { withdrawStaffCommand } from './withdraw-staff.command.ts';

export const practiceRoutes: readonly BoundEndpoint[] = [
  bind(readPractice, readPracticeCommand),
  bind(changePractice, changePracticeCommand),
  bind(listStaff, listStaffCommand),
  bind(inviteStaff, inviteStaffCommand, { answer_is_secret: true }),
  bind(changeStaff, changeStaffCommand),
  bind(withdrawStaff, withdrawStaffCommand),
  bind(readBackupStatus, readBackupStatusCommand),
  bind(runBackup, runBackupCommand),
];
