import { describe, expect, it } from 'vitest';
import { indications, zones } from '../catalog/index.ts';
import { findPhotoView, photoViews, photoViewsFor } from './index.ts';

describe('the views of a photo set', () => {
  it('have codes of their own and show zones that the catalogue knows', () => {
    expect(new Set(photoViews.map(({ code }) => code)).size).toBe(photoViews.length);
    for (const view of photoViews)
      for (const zone of view.zones) expect(zones, `${view.code}: ${zone}`).toHaveProperty(zone);
  });

  it('are there for every zone and every indication', () => {
    for (const zone of Object.keys(zones)) expect(photoViewsFor([zone]), zone).not.toEqual([]);
    for (const { code, zones } of Object.values(indications)) expect(photoViewsFor(zones), code).not.toEqual([]);
  });

  it('are five for a cheek, in the order of taking', () => {
    expect(photoViewsFor(['cheeks']).map(({ code }) => code)).toEqual([
      'face-front',
      'face-oblique-left',
      'face-oblique-right',
      'face-profile-left',
      'face-profile-right',
    ]);
  });

  it('are all marked as a proposal that waits for a clinician', () => {
    expect(new Set(photoViews.map(({ sign_off }) => sign_off))).toEqual(new Set(['default']));
  });

  it('are found by code, and nothing else is', () => {
    expect(findPhotoView('back')?.name).toBe('Back');
    expect(findPhotoView('constructor')).toBeNull();
  });
});
