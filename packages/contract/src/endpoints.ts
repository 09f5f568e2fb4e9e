import * as adverseEvents from './adverse-events.ts';
import * as aftercare from './aftercare.ts';
import * as appointments from './appointments.ts';
import * as audit from './audit.ts';
import * as backup from './backup.ts';
import * as booking from './booking.ts';
import * as calendarFeeds from './calendar-feeds.ts';
import * as candidacy from './candidacy.ts';
import * as chart from './chart.ts';
import * as checkInPhotos from './check-in-photos.ts';
import * as checkIns from './check-ins.ts';
import * as consentTexts from './consent-texts.ts';
import * as consents from './consents.ts';
import * as devices from './devices.ts';
import type { Endpoint } from './endpoint.ts';
import * as practiceExport from './export.ts';
import * as exposureTrace from './exposure-trace.ts';
import * as healingBand from './healing-band.ts';
import * as identity from './identity.ts';
import * as inboxSettings from './inbox-settings.ts';
import * as installation from './installation.ts';
import * as inventory from './inventory.ts';
import * as messages from './messages.ts';
import * as eventRegister from './event-register.ts';
import * as outcomes from './outcomes.ts';
import * as practiceReport from './practice-report.ts';
import * as patientImport from './patient-import.ts';
import * as patientMerge from './patient-merge.ts';
import * as patients from './patients.ts';
import * as photoPhones from './photo-phones.ts';
import * as photoRatings from './photo-ratings.ts';
import * as photos from './photos.ts';
import * as portal from './portal.ts';
import * as portalForesight from './portal-foresight.ts';
import * as portalMessages from './portal-messages.ts';
import * as portalOutcomes from './portal-outcomes.ts';
import * as practice from './practice.ts';
import * as replyTexts from './reply-texts.ts';
import * as retention from './retention.ts';
import * as sessions from './sessions.ts';
import * as today from './today.ts';
import * as treatmentPlans from './treatment-plans.ts';
import * as urgencyTexts from './urgency-texts.ts';
import * as waitingList from './waiting-list.ts';

const rooms = [
  identity,
  devices,
  practice,
  backup,
  installation,
  retention,
  patients,
  patientMerge,
  patientImport,
  practiceExport,
  appointments,
  booking,
  waitingList,
  calendarFeeds,
  today,
  chart,
  candidacy,
  treatmentPlans,
  consents,
  consentTexts,
  sessions,
  aftercare,
  portal,
  portalForesight,
  portalOutcomes,
  checkIns,
  checkInPhotos,
  healingBand,
  inboxSettings,
  urgencyTexts,
  replyTexts,
  messages,
  portalMessages,
  adverseEvents,
  eventRegister,
  outcomes,
  practiceReport,
  photos,
  photoRatings,
  photoPhones,
  inventory,
  exposureTrace,
  audit,
];

/** Every endpoint of the product, found by its shape, so that none is left off a list. */
export const allEndpoints: readonly Endpoint[] = rooms.flatMap((room) => Object.values(room).filter(isEndpoint));

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'access' in value && 'path' in value && 'response' in value;
}
