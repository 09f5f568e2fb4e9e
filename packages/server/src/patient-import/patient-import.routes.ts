import * as contract from '@stipple/contract/patient-import';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import type { BoundFile } from '../http/bind-file.ts';
import type { BoundUpload } from '../http/mount-upload.ts';
import {
  giveUpPatientImportCommand,
  listPatientImportsCommand,
  mapPatientImportCommand,
  previewPatientImportCommand,
} from './look-at-import.commands.ts';
import { rejectedReport } from './rejected-report.ts';
import { uploadImportFile } from './take-import-file.ts';
import {
  continuePatientImportCommand,
  startPatientImportCommand,
  undoPatientImportCommand,
} from './write-import.commands.ts';

export const patientImportRoutes: readonly BoundEndpoint[] = [
  bind(contract.listPatientImports, listPatientImportsCommand),
  bind(contract.previewPatientImport, previewPatientImportCommand),
  bind(contract.mapPatientImport, mapPatientImportCommand),
  bind(contract.startPatientImport, startPatientImportCommand),
  bind(contract.continuePatientImport, continuePatientImportCommand),
  bind(contract.undoPatientImport, undoPatientImportCommand),
  bind(contract.giveUpPatientImport, giveUpPatientImportCommand),
];

export const patientImportFiles: readonly BoundFile[] = [rejectedReport];
export const patientImportUploads: readonly BoundUpload[] = [uploadImportFile];
