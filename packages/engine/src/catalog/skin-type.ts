/** Fitzpatrick's skin type. */
export type SkinType = 'i' | 'ii' | 'iii' | 'iv' | 'v' | 'vi';

export const skinTypes: readonly SkinType[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
