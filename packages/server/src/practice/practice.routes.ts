import {
  changePractice,
  changeStaff,
  inviteStaff,
  listEndings,
  listStaff,
  proposeForCountry,
  readPractice,
  readPracticeHistory,
  withdrawStaff,
} from '@stipple/contract/practice';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { backupRoutes } from './backup.routes.ts';
import { changePracticeCommand } from './change-practice.command.ts';
import { changeStaffCommand } from './change-staff.command.ts';
import { inviteStaffCommand } from './invite-staff.command.ts';
import { listEndingsCommand } from './list-endings.command.ts';
import { listStaffCommand } from './list-staff.command.ts';
import { proposeForCountryCommand } from './propose-for-country.command.ts';
import { readPracticeHistoryCommand } from './read-practice-history.command.ts';
import { readPracticeCommand } from './read-practice.command.ts';
import { withdrawStaffCommand } from './withdraw-staff.command.ts';

export const practiceRoutes: readonly BoundEndpoint[] = [
  bind(readPractice, readPracticeCommand),
  bind(changePractice, changePracticeCommand),
  bind(listStaff, listStaffCommand),
  bind(inviteStaff, inviteStaffCommand, { answer_is_secret: true }),
  bind(changeStaff, changeStaffCommand),
  bind(withdrawStaff, withdrawStaffCommand),
  bind(listEndings, listEndingsCommand),
  bind(readPracticeHistory, readPracticeHistoryCommand),
  bind(proposeForCountry, proposeForCountryCommand),
  ...backupRoutes,
];
