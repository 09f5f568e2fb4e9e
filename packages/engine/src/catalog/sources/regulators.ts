import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on regulators and clearances. @source protocols.md s12 */
export const regulatorsSources: readonly SourceEntry[] = [
  work('CFR', '21 CFR 878.4430', 'ecfr copies: law.lawstack.com, ecfr.okayd.com', 'read-in-a-copy'),
  work('FR18', '83 FR 26575, 8 June 2018', 'regulations.justia.com 2018-12335'),
  work('CFR803', '21 CFR 803.20 (definitions: CFR803-3)', 'laws9.com/cfr/text/21/803/20'),
  work(
    'FDA-guid',
    'FDA 2020, Regulatory considerations for microneedling products, 85 FR 71656',
    'digirepo.nlm.nih.gov 9918249008306676',
  ),
  work(
    'FDA-MN',
    'FDA, Microneedling devices page, content of 15 Oct 2025, whole page read in a copy made 6 July 2026',
    'fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices',
  ),
  work('FDA-DEN', 'DEN160029 summary', '510k.innolitics.com/search/DEN160029'),
  work('FDA-K180778', 'Exceed / Exceed Unlimited summaries', '510k.innolitics.com'),
  work('FDA-K182407', 'Exceed / Exceed Unlimited summaries', '510k.innolitics.com'),
  work('FDA-K233709', 'Exceed / Exceed Unlimited summaries', '510k.innolitics.com'),
  work('FDA-K192138', 'Rejuvapen NXT summary', '510k.innolitics.com'),
  work('FDA-K200044', 'SkinStylus summary', '510k.innolitics.com'),
  work('FDA-K202243', 'SkinPen neck summary', '510k.innolitics.com'),
  work('FDA-all', 'the seven summaries above together', '-'),
  work('Pinova', 'consumables vendor quoting FDA records (depth)', 'pinovaaesthetics.com/blogs/news'),
  work('Pinova2', 'consumables vendor quoting FDA records (clearance wording)', 'pinovaaesthetics.com/blogs/news'),
  work('Enzyme20', 'trade/legal reports on the FDA guidance', 'enzyme.com'),
  work('MassDev', 'trade/legal reports on the FDA guidance', 'massdevice.com'),
  work('FDAatty', 'trade/legal reports on the FDA guidance', 'fdaatty.com'),
  work('RF-Prime', 'reports of FDA RF microneedling alert, 15 Oct 2025', 'prime-journal.com'),
  work('RF-AJ', 'reports of FDA RF microneedling alert, 15 Oct 2025', 'aestheticsjournal.com'),
  work('PCI', 'reports of FDA RF microneedling alert, 15 Oct 2025', 'personalcareinsights.com'),
  work(
    'QAI-list',
    'third-party research archive: openFDA 510(k) list for QAI (2026-07-06), indication matrix read from FDA summaries (2026-08-23)',
    'github.com/SamuelDovgin/Skincare-Device-Research, folder 10',
  ),
  work(
    'MAUDE-QAI',
    'same archive: openFDA device-event file for QAI (59 reports, API of 2026-08-05); counts taken from its metadata',
    'same, folder maude',
  ),
  work('FDA-K230420', 'Dr.pen A20 summary', '510k.innolitics.com/search/K230420'),
  work(
    'CFR803-3',
    '21 CFR 803.3; 21 USC 360i definitions',
    'definitions.uslegal.com; edocket.access.gpo.gov 2007; law.cornell.edu',
  ),
];
