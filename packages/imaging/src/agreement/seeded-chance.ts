/** Numbers from 0 up to 1 that follow from the seed alone (sfc32), so that a shuffle can be made again. */
export function seededChance(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** The same items in an order that follows from the chance given. */
export function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  const drawn = items.map((item) => ({ item, lot: chance() }));
  return drawn.toSorted((one, other) => one.lot - other.lot).map(({ item }) => item);
}

/** FNV-1a, begun differently for each word of the generator's state. */
function hash(text: string, start: number): number {
  let value = 2_166_136_261 ^ start;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return value | 0;
}
