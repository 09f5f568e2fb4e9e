import { changeAppointment, createAppointment } from '@stipple/contract/appointments';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { changeAppointmentCommand } from './change-appointment.command.ts';
import { createAppointmentCommand } from './create-appointment.command.ts';

export const appointmentsRoutes: readonly BoundEndpoint[] = [
  bind(createAppointment, createAppointmentCommand),
  bind(changeAppointment, changeAppointmentCommand),
];
