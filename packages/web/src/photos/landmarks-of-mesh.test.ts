import { describe, expect, it } from 'vitest';
import { landmarksOfMesh } from './landmarks-of-mesh.ts';

/** A mesh that says nothing but where the eyes, the nose, the mouth and the chin are. */
function mesh(named: Readonly<Record<number, readonly number[]>>): readonly (readonly number[])[] {
  return Array.from({ length: 478 }, (_none, at) => named[at] ?? []);
}
const corners = { 33: [90, 100], 133: [130, 100], 263: [230, 100], 362: [190, 100] };

describe('landmarks of a mesh', () => {
  it('are the pupils, the nose, the mouth and the chin, each on the patient’s own side', () => {
    const irises = { 468: [112, 101], 473: [209, 99] };
    const rest = { 1: [160, 160], 61: [130, 200], 291: [190, 200], 152: [160, 260] };
    expect(landmarksOfMesh(mesh({ ...corners, ...irises, ...rest }))).toEqual({
      right_eye: { x: 112, y: 101 },
      left_eye: { x: 209, y: 99 },
      nose_tip: { x: 160, y: 160 },
      mouth_right: { x: 130, y: 200 },
      mouth_left: { x: 190, y: 200 },
      chin: { x: 160, y: 260 },
    });
  });

  it('take the iris between the corners of an eye, whichever of the two it is', () => {
    const swapped = { 468: [209, 99], 473: [112, 101] };
    expect(landmarksOfMesh(mesh({ ...corners, ...swapped }))).toMatchObject({
      right_eye: { x: 112 },
      left_eye: { x: 209 },
    });
  });

  it('take the middle of the eye where no iris was found, and say nothing without eyes', () => {
    expect(landmarksOfMesh(mesh(corners))).toMatchObject({ right_eye: { x: 110, y: 100 }, nose_tip: null });
    expect(landmarksOfMesh(mesh({ 1: [160, 160] }))).toBeNull();
    expect(landmarksOfMesh([])).toBeNull();
  });
});
