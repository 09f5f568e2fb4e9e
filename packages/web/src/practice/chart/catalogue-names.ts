import { useEffect, useState } from 'react';

/** The readable names that an overview needs; the catalogue itself arrives after the page, and only once. */
export type CatalogueNames = {
  readonly indication: (code: string) => string;
  readonly zone: (code: string) => string;
  readonly scale: (code: string) => string;
  /** Whether a scale rates a state and so needs a reading beforehand; unknown counts as no. */
  readonly needsBaseline: (scale: string) => boolean;
};

/** Until the catalogue is there, a code stands as words: *Acne scars ice pick*. */
export function useCatalogueNames(): CatalogueNames {
  const [names, setNames] = useState(loaded ?? codesAsWords);
  useEffect(() => {
    if (loaded !== null) return;
    let isShown = true;
    void load().then((arrived) => (isShown ? setNames(() => arrived) : undefined));
    return () => {
      isShown = false;
    };
  }, []);
  return names;
}

export function codeAsWords(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const codesAsWords: CatalogueNames = {
  indication: codeAsWords,
  zone: codeAsWords,
  scale: codeAsWords,
  needsBaseline: () => false,
};

let loaded: CatalogueNames | null = null;

async function load(): Promise<CatalogueNames> {
  const { findIndication, findOutcomeScale, findZone } = await import('@stipple/engine/catalog');
  loaded = {
    indication: (code) => findIndication(code)?.name ?? codeAsWords(code),
    zone: (code) => findZone(code)?.name ?? codeAsWords(code),
    scale: (code) => findOutcomeScale(code)?.name ?? codeAsWords(code),
    needsBaseline: (scale) => findOutcomeScale(scale)?.baseline_needed ?? false,
  };
  return loaded;
}
