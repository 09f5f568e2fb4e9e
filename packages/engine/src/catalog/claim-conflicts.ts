/** Claims of the four articles that cannot all hold, and what this catalogue takes instead. */
export type ClaimTopicConflict = {
  readonly topic: string;
  /** Claims of one position stand together; those of different positions contradict each other. */
  readonly positions: readonly (readonly string[])[];
  /** The default, a proposal awaiting a clinician's sign-off. */
  readonly instead: string;
};

/** @source protocols.md s10, contradictions between seeds */
export const claimConflicts: readonly ClaimTopicConflict[] = [
  {
    topic: 'Number of sessions',
    positions: [['000-19'], ['002-13', '002-14'], ['003-15']],
    instead: '3 to 6 sessions, 4 weeks apart.',
  },
  { topic: 'Pain', positions: [['000-20'], ['003-9', '003-21']], instead: 'Warn of pain of 3 to 5 on a scale of 10.' },
  { topic: 'Length of the visit', positions: [['000-21'], ['003-22', '003-26']], instead: 'Book 2 hours.' },
  {
    topic: 'Depth',
    positions: [['000-7'], ['002-4']],
    instead: 'The bounds of the zone, and the setting evaluated for the device.',
  },
  {
    topic: 'How long redness lasts',
    positions: [['000-25', '003-13'], ['002-9']],
    instead: '1 to 3 days as a rule, 7 days at most.',
  },
  {
    topic: 'Time to a result',
    positions: [['003-31'], ['002-11', '002-12'], ['001-11']],
    instead: 'First reading at 8 to 12 weeks, final reading at 6 months.',
  },
  {
    topic: 'How long a result lasts',
    positions: [['000-18'], ['002-15'], ['003-15']],
    instead: 'Say that it is not known.',
  },
  {
    topic: 'Acne',
    positions: [['000-16', '003-2'], ['003-12']],
    instead: 'Skin with active acne is not treated.',
  },
  { topic: 'Rosacea', positions: [['001-6']], instead: 'Defer. Clinics exclude it; no other article names it.' },
  {
    topic: 'Scars',
    positions: [['000-1', '000-14', '001-3', '003-1', '003-14'], ['003-19']],
    instead: 'Scars are treated; ask about keloids.',
  },
  {
    topic: 'Blood thinners',
    positions: [['000-30']],
    instead: 'A precaution, never a reason to stop a prescribed drug. The other articles are silent.',
  },
  {
    topic: 'Psoriasis and eczema',
    positions: [['003-12']],
    instead: 'Active disease in the field is not treated. One article says both "certain" and "moderate to severe".',
  },
  {
    topic: 'Products on open skin',
    positions: [['001-8', '003-36', '003-38'], ['003-33']],
    instead: 'Blocked for 72 hours, vitamin C for 168 hours.',
  },
  { topic: 'Position', positions: [['000-22']], instead: 'On the back for the face.' },
  { topic: 'Size of the holes', positions: [['000-6']], instead: '0.07 mm, as measured.' },
];
