import { auditRoutes } from '../audit/audit.routes.ts';
import { appointmentsFiles, appointmentsRoutes } from '../appointments/appointments.routes.ts';
import { candidacyRoutes } from '../candidacy/candidacy.routes.ts';
import { chartRoutes } from '../chart/chart.routes.ts';
import { consentsRoutes } from '../consents/consents.routes.ts';
import {
  patientImportFiles,
  patientImportRoutes,
  patientImportUploads,
} from '../patient-import/patient-import.routes.ts';
import { patientMergeRoutes } from '../patient-merge/patient-merge.routes.ts';
import { patientRecordFiles } from '../patient-record/patient-record.files.ts';
import { patientsRoutes } from '../patients/patients.routes.ts';
import { todayRoutes } from '../today/today.routes.ts';
import { treatmentPlansRoutes } from '../treatment-plans/treatment-plans.routes.ts';
import { devicesRoutes } from '../devices/devices.routes.ts';
import { identityRoutes } from '../identity/identity.routes.ts';
import { installationRoutes } from '../installation/installation.routes.ts';
import { practiceRoutes } from '../practice/practice.routes.ts';
import { adverseEventsFiles, adverseEventsRoutes } from '../adverse-events/adverse-events.routes.ts';
import { exportFiles, exportRoutes } from '../export/export.routes.ts';
import { documentFiles } from '../documents/documents.routes.ts';
import { aftercareFiles, aftercareRoutes } from '../aftercare/aftercare.routes.ts';
import {
  checkInPhotosFiles,
  checkInPhotosRoutes,
  checkInPhotosUploads,
} from '../check-in-photos/check-in-photos.routes.ts';
import { checkInsRoutes } from '../check-ins/check-ins.routes.ts';
import { healingBandRoutes } from '../healing-band/healing-band.routes.ts';
import { inventoryRoutes } from '../inventory/inventory.routes.ts';
import { messagesRoutes } from '../messages/messages.routes.ts';
import { outcomesRoutes } from '../outcomes/outcomes.routes.ts';
import { practiceReportRoutes } from '../practice-report/practice-report.routes.ts';
import { patientLinksRoutes } from '../patient-links/patient-links.routes.ts';
import { photoPhonesRoutes, photoPhonesUploads } from '../photo-phones/photo-phones.routes.ts';
import { photoRatingsRoutes } from '../photo-ratings/photo-ratings.routes.ts';
import { photosFiles, photosRoutes, photosUploads } from '../photos/photos.routes.ts';
import { portalRoutes } from '../portal/portal.routes.ts';
import { retentionRoutes } from '../retention/retention.routes.ts';
import { sessionsRoutes } from '../sessions/sessions.routes.ts';
import type { BoundEndpoint } from './bind.ts';
import type { BoundFile } from './bind-file.ts';
import type { BoundUpload } from './mount-upload.ts';

/** Every room's routes. A new room adds its line here, and the access tests cover it from then on. */
export function boundEndpoints(): readonly BoundEndpoint[] {
  return [
    ...identityRoutes,
    ...devicesRoutes,
    ...installationRoutes,
    ...practiceRoutes,
    ...retentionRoutes,
    ...auditRoutes,
    ...appointmentsRoutes,
    ...candidacyRoutes,
    ...chartRoutes,
    ...consentsRoutes,
    ...patientsRoutes,
    ...patientMergeRoutes,
    ...patientImportRoutes,
    ...exportRoutes,
    ...todayRoutes,
    ...treatmentPlansRoutes,
    ...sessionsRoutes,
    ...aftercareRoutes,
    ...patientLinksRoutes,
    ...portalRoutes,
    ...checkInsRoutes,
    ...messagesRoutes,
    ...checkInPhotosRoutes,
    ...healingBandRoutes,
    ...adverseEventsRoutes,
    ...outcomesRoutes,
    ...practiceReportRoutes,
    ...photosRoutes,
    ...photoRatingsRoutes,
    ...photoPhonesRoutes,
    ...inventoryRoutes,
  ];
}

/** Routes that answer with a file instead of JSON. */
export function boundFiles(): readonly BoundFile[] {
  return [
    ...documentFiles,
    ...adverseEventsFiles,
    ...aftercareFiles,
    ...appointmentsFiles,
    ...photosFiles,
    ...checkInPhotosFiles,
    ...patientImportFiles,
    ...exportFiles,
    ...patientRecordFiles,
  ];
}

/** Routes that take a file as their body. */
export function boundUploads(): readonly BoundUpload[] {
  return [...photosUploads, ...photoPhonesUploads, ...checkInPhotosUploads, ...patientImportUploads];
}
