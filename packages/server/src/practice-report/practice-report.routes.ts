import { exportPracticeReport, readDoseResponse, readPracticeReport } from '@stipple/contract/practice-report';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readDoseResponseCommand } from './dose-response.command.ts';
import { exportPracticeReportCommand, readPracticeReportCommand } from './practice-report.commands.ts';

export const practiceReportRoutes: readonly BoundEndpoint[] = [
  bind(readPracticeReport, readPracticeReportCommand),
  bind(exportPracticeReport, exportPracticeReportCommand),
  bind(readDoseResponse, readDoseResponseCommand),
];
