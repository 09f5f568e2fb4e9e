import { changePatient, createPatient, findPatients, readPatient } from '@stipple/contract/patients';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { changePatientCommand } from './change-patient.command.ts';
import { createPatientCommand } from './create-patient.command.ts';
import { findPatientsCommand } from './find-patients.command.ts';
import { readPatientCommand } from './read-patient.command.ts';

export const patientsRoutes: readonly BoundEndpoint[] = [
  bind(createPatient, createPatientCommand),
  bind(findPatients, findPatientsCommand),
  bind(readPatient, readPatientCommand),
  bind(changePatient, changePatientCommand),
];
