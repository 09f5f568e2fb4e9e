import {
  comparePatients,
  findLikelyDuplicates,
  listPatientMerges,
  mergePatients,
  undoPatientMerge,
} from '@stipple/contract/patient-merge';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { mergePatientsCommand } from './merge-patients.command.ts';
import {
  comparePatientsCommand,
  findLikelyDuplicatesCommand,
  listPatientMergesCommand,
} from './read-merge.commands.ts';
import { undoMergeCommand } from './undo-merge.command.ts';

export const patientMergeRoutes: readonly BoundEndpoint[] = [
  bind(findLikelyDuplicates, findLikelyDuplicatesCommand),
  bind(comparePatients, comparePatientsCommand),
  bind(mergePatients, mergePatientsCommand),
  bind(undoPatientMerge, undoMergeCommand),
  bind(listPatientMerges, listPatientMergesCommand),
];
