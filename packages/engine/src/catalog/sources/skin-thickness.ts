import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on how thick skin is. @source quantities.md s11 */
export const skinThicknessSources: readonly SourceEntry[] = [
  work('MENG22', 'Meng Y et al 2022, BMC Med Imaging 22:113, Table 2', '10.1186/s12880-022-00839-w'),
  work(
    'SWMU50',
    'Research value of 50 MHz high-frequency ultrasound on sonography of normal facial skin in adult, 200 volunteers (abstract)',
    'discovery.researcher.life',
  ),
  work('CHOPRA15', 'Chopra K et al 2015, Aesthet Surg J 35(8):1007-1013', '10.1093/asj/sjv079'),
  work(
    'SELCUK',
    'Measurement of epidermis, dermis and total skin thicknesses from six different face regions, Selcuk Med J',
    'selcukmedj.org record 7154',
  ),
  work(
    'EGAWA07',
    'In vivo estimation of stratum corneum thickness from water profiles with Raman, Acta Derm Venereol 2007;87(1):4-8',
    'Acta Derm Venereol 2007;87(1):4-8',
  ),
  work(
    'SANDBY03',
    'Sandby-Moller J, Poulsen T, Wulf HC 2003, Acta Derm Venereol 83:410-413',
    '10.1080/00015550310015419',
  ),
  work('TSUGITA13', 'Tsugita T et al 2013, Skin Res Technol', '10.1111/srt.12021'),
  work('XU17', 'Xu H et al 2017, J Am Acad Dermatol 77(6):1133-1144', '10.1016/j.jaad.2017.06.009'),
  work('LAURENT07', 'Laurent 2007, Vaccine 25(34):6423-6430', '10.1016/j.vaccine.2007.05.046'),
  work('GIBNEY10', 'Gibney 2010, Curr Med Res Opin 26(6):1519-1530', '10.1185/03007995.2010.481203'),
  work('CATAMBING14', 'Catambing IC et al 2014, J ASEAN Fed Endocr Soc', 'J ASEAN Fed Endocr Soc 2014'),
  work('SIM14', 'Sim KH et al 2014, Diabetes Metab J 38(2):120-133', '10.4093/dmj.2014.38.2.120'),
  work('LEEHWANG02', 'Lee Y, Hwang K 2002, Surg Radiol Anat 24:183-189', '10.1007/s00276-002-0034-5'),
  work('OLTULU18', 'Oltulu P et al 2018, Turk J Plast Surg 26(2):56-61', '10.4103/tjps.TJPS_2_17'),
];
