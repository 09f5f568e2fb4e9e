import type { PhotoView } from './photo-view.ts';

const usual = { pose: null, revision: 1, retired: false, sign_off: 'default' } as const;

/**
 * Scalp and body, and the close view that suits any single place. The list is `default`.
 * @source protocols.md s5 step 1 (standard photographs); the list itself is `default`
 */
export const bodyViews: readonly PhotoView[] = [
  view('scalp-front', 'Scalp, hairline', 'Head bowed a little, hair combed back from the hairline.', ['scalp']),
  view('scalp-top', 'Scalp, from above', 'Head bowed, hair parted in the middle, photographed from above.', ['scalp']),
  view('scalp-back', 'Scalp, crown', 'From behind, the crown in the middle of the photo.', ['scalp']),
  view('chest-front', 'Chest, front', 'Standing straight, arms down, from the chin to below the breasts.', [
    'decollete',
    'breasts',
  ]),
  view('abdomen-front', 'Abdomen, front', 'Standing straight, arms away from the body.', ['abdomen', 'flanks']),
  view('back', 'Back', 'Standing straight, arms down, hair up.', ['back', 'upper-back', 'shoulders', 'flanks']),
  view('arms-front', 'Arms, inner side', 'Arms held forward, palms up.', ['upper-arms', 'forearms', 'elbows']),
  view('arms-back', 'Arms, outer side', 'Arms held forward, palms down.', [
    'upper-arms',
    'forearms',
    'elbows',
    'shoulders',
  ]),
  view('hands-back', 'Backs of the hands', 'Both hands flat on a plain surface, fingers apart.', ['hands']),
  view('legs-front', 'Legs, front', 'Standing straight, feet apart by the width of the hips.', [
    'thighs',
    'knees',
    'calves',
  ]),
  view('legs-back', 'Legs, back', 'Standing straight, from the buttocks to the heels.', [
    'thighs',
    'calves',
    'buttocks',
  ]),
  view('feet', 'Feet', 'Both feet on a plain surface, from above.', ['feet']),
  view('close-up', 'Close view', 'The single place fills the photo, straight from the front, a ruler beside it.', [
    'thin-scar',
    'facial-scar',
    'genital-area',
  ]),
];

function view(code: string, name: string, instruction: string, zones: readonly string[]): PhotoView {
  return { code, name, instruction, zones, ...usual };
}
