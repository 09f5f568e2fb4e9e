/** How long the record of a person is kept after its last entry, as a country's rules say it. */
type Rule = { readonly value: number; readonly says: string; readonly url: string };

type CountryRetention = { readonly years: Rule; readonly minors_until_age: Rule | null };

const frenchSays =
  'Twenty years from the last stay or consultation; where that ends before the 28th birthday, until then. Written for institutions.';
const frenchUrl =
  'https://french-business-law.com/french-legislation-art/article-r1112-7-of-the-french-public-health-code';
const englishUrl =
  'https://themdu.com/guidance-and-advice/latest-updates-and-advice/updated-guidance-on-medical-records-management-and-retention';

/**
 * What was read of the rules of single countries. Each waits for the sign-off of somebody who knows that country's law;
 * another profession or another part of the country may have another rule.
 */
const KNOWN: Readonly<Record<string, CountryRetention>> = {
  DE: {
    years: {
      value: 10,
      says: 'German Civil Code § 630f (3): ten years after the conclusion of the treatment unless other provisions ask for another period.',
      url: 'https://www.eu-patienten.de/en/rechtsquellen/bgb_630f_dokumentation_der_behandlung.jsp',
    },
    minors_until_age: null,
  },
  FR: {
    years: { value: 20, says: `Public Health Code R1112-7. ${frenchSays}`, url: frenchUrl },
    minors_until_age: { value: 28, says: `Public Health Code R1112-7. ${frenchSays}`, url: frenchUrl },
  },
  GB: {
    years: {
      value: 8,
      says: 'Records Management Code of Practice 2021, for the NHS in England: health records of adults are usually kept for eight years.',
      url: englishUrl,
    },
    minors_until_age: {
      value: 26,
      says: 'The same code: until the 25th birthday, or the 26th if the patient was 17 when treatment ended.',
      url: englishUrl,
    },
  },
  CH: {
    years: {
      value: 20,
      says: 'Code of conduct of the Swiss Medical Association (FMH), art. 12, as cited: at least 20 years after the last entry.',
      url: 'https://www.360core.ch/software-solutions/Swiss-audit-proof-digital-document-archive/medical-records',
    },
    minors_until_age: null,
  },
};

/** What is proposed where no rule was read: the longest of those that were. `default` */
export const LONGEST_KNOWN = { years: 20, minors_until_age: 28 } as const;

export type ProposedRetention = {
  readonly years: number;
  readonly minors_until_age: number;
  readonly years_source: { readonly says: string; readonly url: string } | null;
  readonly minors_source: { readonly says: string; readonly url: string } | null;
};

export function proposedRetention(country: string): ProposedRetention {
  const { years = null, minors_until_age = null } = KNOWN[country] ?? {};
  return {
    years: years?.value ?? LONGEST_KNOWN.years,
    minors_until_age: minors_until_age?.value ?? LONGEST_KNOWN.minors_until_age,
    years_source: sourceOf(years),
    minors_source: sourceOf(minors_until_age),
  };
}

function sourceOf(rule: Rule | null): ProposedRetention['years_source'] {
  return rule === null ? null : { says: rule.says, url: rule.url };
}
