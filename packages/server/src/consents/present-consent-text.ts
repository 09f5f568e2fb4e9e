import { consentTextShape } from '@stipple/contract/consent-texts';
import type { ConsentTextRow } from '@stipple/record/consents/consent-texts';
import type { z } from 'zod';
import { BUILT_IN } from './text-in-use.ts';

export type ConsentTextOnTheWire = z.output<typeof consentTextShape>;

/** All texts, each with its state: in every language the newest published one is in use. */
export function presentConsentTexts(rows: readonly ConsentTextRow[]): ConsentTextOnTheWire[] {
  const published = rows.filter(({ published_at }) => published_at !== null);
  const inUse = new Map(published.toReversed().map(({ language, text_id }) => [language, text_id]));
  const own = rows.map((row) => {
    const state = row.published_at === null ? 'draft' : inUse.get(row.language) === row.text_id ? 'in-use' : 'replaced';
    return consentTextShape.parse({ ...row, state });
  });
  return [...own, builtIn(inUse.has(BUILT_IN.language))];
}

function builtIn(isReplaced: boolean): ConsentTextOnTheWire {
  const state = isReplaced ? 'replaced' : 'in-use';
  return {
    ...BUILT_IN,
    sections: [...BUILT_IN.sections],
    state,
    edited_by: null,
    edited_at: null,
    published_by: null,
    version: 1,
  };
}
