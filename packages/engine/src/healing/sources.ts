/** The papers behind the model's rows, as quantities.md section 11 resolves them. A row names one by its key. */
export const healingSources = {
  SKIBIDY: 'SkiBiDy, public repository of wound-healing time courses, commit 9add6b6 (2026-03-01)',
  LOTFI13: 'Lotfi R, Moneib H, Yehia H. J Egypt Women Dermatol Soc 2013;10(3):152-159',
  AUST08: 'Aust MC et al. Plast Reconstr Surg 2008;121(4):1421-1429',
  AUST10a: 'Aust MC et al. Clin Exp Dermatol 2010;35(4):437-439',
  AUST11: 'Aust MC et al. J Plast Reconstr Aesthet Surg 2011;64:97-107',
  ROBINS03: 'Robins SP et al. 2003, PMID 12880417 (abstract)',
  VIET: 'Microneedling therapy for atrophic acne scar: effectiveness and safety in Vietnamese patients (abstract)',
  DOGRA14: 'Microneedling for acne scars in Asian skin type, PMID 25196684 (abstract)',
  ABLON18: 'Ablon G. J Clin Aesthet Dermatol 2018;11(8):29-34',
  SOHAG: 'Sohag Medical Journal, article 40927 (abstract)',
  FACE12: 'Facial skin barrier function recovery after microneedle treatment. Dermatol Surg 2012;38(11):1816-1822',
  ELDOM15a: 'El-Domyati M et al. J Clin Aesthet Dermatol 2015',
  ELDOM15b: 'El-Domyati M et al. Int J Dermatol 2015 (news summary)',
  SCHMITT18: 'Schmitt L et al. PLoS One 2018;13(9):e0204318',
  KIM11: 'Dermatol Surg 2011;37(3):336-341',
  ZEITTER14: 'Zeitter S et al. Burns 2014, PMID 24513133',
} as const;
export type HealingSource = keyof typeof healingSources;
