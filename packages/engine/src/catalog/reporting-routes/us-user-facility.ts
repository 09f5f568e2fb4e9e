import { cite } from '../cite.ts';
import type { ReportingRouteEntry } from '../entry.ts';

/** @source protocols.md s8, reporting routes */
export const usUserFacility: ReportingRouteEntry = {
  code: 'us-user-facility',
  name: 'MedWatch, mandatory (form FDA 3500A)',
  revision: 1,
  retired: false,
  country: 'US',
  rule: 'Within 10 work days: a death to the FDA and the maker, a serious injury to the maker. Serious is life-threatening, permanent impairment or damage, or needing intervention to prevent it.',
  applies_to:
    "A hospital, ambulatory surgical facility, nursing home, or outpatient diagnostic or treatment facility; not a physician's office, school nurse or employee health unit. For a medical spa the text does not settle it: ask counsel.",
  unverified: 'That a serious injury goes to the FDA when the maker is unknown was recalled, not read.',
  sources: [
    cite('CFR803', 'REG', 'V', 'Form FDA 3500A within 10 work days.'),
    cite('CFR803-3', 'REG', 'V', 'Who is a user facility, and what a serious injury is.'),
  ],
  sign_off: 'published',
};
