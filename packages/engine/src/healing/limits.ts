/** What the healing model cannot claim; every screen that shows it shows these. @source quantities.md s8.6 */
export const limits: readonly { readonly key: string; readonly text: string }[] = [
  { key: 'group-not-person', text: 'It predicts a group of people, not this person.' },
  {
    key: 'no-complications',
    text: 'It predicts no complication, pigment change, infection, keloid, pain or scar.',
  },
  {
    key: 'no-dose-response',
    text: 'No study compared depths, densities or spacings in people: it has no dose-response evidence.',
  },
  { key: 'geometry-only', text: 'It does not know devices apart beyond their geometry.' },
  {
    key: 'nothing-else',
    text: 'It knows nothing of skin disease, drugs, radiation, pigment response or combined treatments.',
  },
  { key: 'no-recommendation', text: 'It is not a treatment recommendation, and no rule of candidacy reads it.' },
  { key: 'no-elastin', text: 'Elastin is not modelled: studies contradict each other.' },
  { key: 'small-series', text: 'All collagen values are relative and come from small histology series.' },
  { key: 'twelve-months', text: 'Beyond 12 months it extrapolates.' },
  {
    key: 'uncontrolled',
    text: 'Clinical gains come from series without controls, which report too much; they are scaled down for it.',
  },
];
