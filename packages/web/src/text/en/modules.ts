import { textRoom } from '../text-room.ts';

/** The four modules of a practice: what each does, and what stands where it is off. */
export const modulesText = textRoom('modules', {
  title: 'What may be computed here?',
  lead: 'Four parts of Stipple compute something about a person. Each can be switched off; the record works in full without them.',
  'not-computed': 'Not computed',
  'off.title': 'The practice has switched this off',
  'off.candidacy':
    'No rule is applied and no verdict is given. The answers are kept, and the clinician’s signed decision stands alone.',
  'off.planning': 'No plan is proposed and nothing is foreseen. The plan is written by hand.',
  'off.photo_measurement': 'Photos are not measured. They can be looked at side by side as they are.',
  'off.check_in_sorting': 'Answers are not sorted. A person reads each of them in time.',
  'off.change': 'Change this under Practice',
  'name.candidacy': 'Candidacy rules',
  'name.planning': 'Plans and healing',
  'name.photo_measurement': 'Photo measurement',
  'name.check_in_sorting': 'Sorting of check-ins',
  'on.candidacy':
    'On: the answers are held against the catalogue’s rules. A verdict with its reasons stands in the chart, on Today and at the time-out.',
  'on.planning':
    'On: a plan is proposed, intervals are held against published floors, off-label use is said, and what would follow is shown in pictures.',
  'on.photo_measurement': 'On: two photos are laid on each other and scored for whether they may be compared.',
  'on.check_in_sorting': 'On: each check-in is sorted by urgency at once, and the patient reads what fits it.',
  'stays.candidacy': 'Stays in any case: the questions, their answers with dates, the signed decision, the time-out.',
  'stays.planning': 'Stays in any case: the fixed limits of device and zone, and the plan itself.',
  'stays.photo_measurement':
    'Stays in any case: hints while a photo is taken, both photos side by side, patients’ consent.',
  'stays.check_in_sorting': 'Stays in any case: the questions, the red-flag text with the emergency number, the inbox.',
  'switch.on': 'On',
  'switch.off': 'Off',
  'switch.proposed': 'As proposed',
  'proposed.on': 'Proposed for {{country}}: on',
  'proposed.off': 'Proposed for {{country}}: off',
  'proposed.why':
    'Proposed by us, not by a lawyer: in the EU and the EEA, what computes a verdict or a proposal about a person stays off until the practice turns it on. Ask what the law of your country says before you do.',
  'age.title': 'Minimum age',
  'age.label': 'Nobody younger is treated here',
  'age.unit': 'years',
  'age.hint': 'The catalogue’s own limit is {{years}}; it can be raised, never lowered.',
  save: 'Save',
  saved: 'Saved as version {{version}}',
  locked: 'The owner decides this.',
});
