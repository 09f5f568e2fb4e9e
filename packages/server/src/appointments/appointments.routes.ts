import * as appointments from '@stipple/contract/appointments';
import * as booking from '@stipple/contract/booking';
import * as feeds from '@stipple/contract/calendar-feeds';
import * as waiting from '@stipple/contract/waiting-list';
import { z } from 'zod';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { bindFile, type BoundFile } from '../http/bind-file.ts';
import * as calendar from './calendar.commands.ts';
import { changeAppointmentCommand } from './change-appointment.command.ts';
import { createAppointmentCommand } from './create-appointment.command.ts';
import * as feed from './feed.commands.ts';
import { printInvitationCommand } from './invitation-file.command.ts';
import * as mail from './mail.commands.ts';
import { calendarFeedRoute } from './read-feed.ts';
import { changeBookingSettingsCommand, readBookingSettingsCommand } from './settings.commands.ts';
import * as list from './waiting.commands.ts';

export const appointmentsRoutes: readonly BoundEndpoint[] = [
  bind(appointments.createAppointment, createAppointmentCommand),
  bind(appointments.changeAppointment, changeAppointmentCommand),
  bind(appointments.listAppointmentMails, mail.listAppointmentMailsCommand),
  bind(appointments.inviteToAppointment, mail.inviteToAppointmentCommand),
  bind(appointments.noteMailReturned, mail.noteMailReturnedCommand),
  bind(booking.readBookingSettings, readBookingSettingsCommand),
  bind(booking.changeBookingSettings, changeBookingSettingsCommand),
  bind(booking.readCalendar, calendar.readCalendarCommand),
  bind(booking.findFreeSlots, calendar.findFreeSlotsCommand),
  bind(booking.proposeNextSession, calendar.proposeNextSessionCommand),
  bind(waiting.listWaiting, list.listWaitingCommand),
  bind(waiting.addWaiting, list.addWaitingCommand),
  bind(waiting.changeWaiting, list.changeWaitingCommand),
  bind(waiting.fittingWaiting, list.fittingWaitingCommand),
  bind(feeds.listCalendarFeeds, feed.listCalendarFeedsCommand),
  bind(feeds.createCalendarFeed, feed.createCalendarFeedCommand, { answer_is_secret: true }),
  bind(feeds.revokeCalendarFeed, feed.revokeCalendarFeedCommand),
  calendarFeedRoute,
];

export const appointmentsFiles: readonly BoundFile[] = [
  bindFile(
    {
      name: 'appointments.print-invitation',
      path: '/api/appointments/:appointment_id/invitation.ics',
      access: { kind: 'permission', permission: 'appointments.write' },
      params: z.strictObject({ appointment_id: z.uuid() }),
    },
    printInvitationCommand,
  ),
];
