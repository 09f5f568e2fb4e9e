/**
 * The school grade in the US for which a text is written: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Somebody of twelve is in grade 6 or 7.
 *
 * Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas (Automated Readability Index,
 * Fog Count and Flesch Reading Ease Formula) for Navy enlisted personnel. Research Branch Report 8-75, 1975.
 */
export function fleschKincaidGrade(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((sentence) => /[a-z]/i.test(sentence)).length;
  const words = text.match(/[a-z0-9][a-z0-9'’-]*/gi) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, less a silent ending; a number counts as one. Exact enough for an average over a page. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const sounded = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (ending) => ending.slice(0, 1)).replace(/^y/, '');
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
