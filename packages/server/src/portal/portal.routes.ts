import {
  answerCheckIn,
  answerIntake,
  closePortal,
  finishIntake,
  goOnElsewhere,
  openLink,
  readCheckInQuestions,
  readCompanion,
  readExpectations,
  readIntake,
} from '@stipple/contract/portal';
import { readExpectedCourse } from '@stipple/contract/portal-foresight';
import { answerReading } from '@stipple/contract/portal-outcomes';
import { bindPatient, bindPublic, type BoundEndpoint } from '../http/bind.ts';
import { answerCheckInCommand, readCheckInCommand } from './check-in.commands.ts';
import { closePortalCommand } from './close-portal.command.ts';
import { readExpectedCourseCommand } from './expectations/read-expected-course.command.ts';
import { readExpectationsCommand } from './expectations/read-expectations.command.ts';
import { goOnElsewhereCommand } from './go-on-elsewhere.command.ts';
import { answerIntakeCommand, finishIntakeCommand, readIntakeCommand } from './intake.commands.ts';
import { openLinkCommand } from './open-link.command.ts';
import { readCompanionCommand } from './read-companion.command.ts';
import { answerReadingCommand } from './readings.ts';

export const portalRoutes: readonly BoundEndpoint[] = [
  bindPublic(openLink, openLinkCommand),
  bindPatient(readCompanion, readCompanionCommand),
  bindPatient(readExpectations, readExpectationsCommand),
  bindPatient(readExpectedCourse, readExpectedCourseCommand),
  bindPatient(readIntake, readIntakeCommand),
  bindPatient(answerIntake, answerIntakeCommand),
  bindPatient(finishIntake, finishIntakeCommand),
  bindPatient(goOnElsewhere, goOnElsewhereCommand, { answer_is_secret: true }),
  bindPatient(readCheckInQuestions, readCheckInCommand),
  bindPatient(answerCheckIn, answerCheckInCommand),
  bindPatient(answerReading, answerReadingCommand),
  bindPatient(closePortal, closePortalCommand),
];
