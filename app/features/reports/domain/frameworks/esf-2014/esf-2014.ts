import { plainDate } from '#app/shared/dates.ts';
import { esfFramework } from '../esf/esf.ts';

/** The European Social Fund 2014–2020: Regulation (EU) 1304/2013. Its projects ran until the end of 2023 (from memory). */
export const esf2014 = esfFramework({
  key: 'esf-2014',
  validFrom: plainDate('2014-01-01'),
  validTo: plainDate('2023-12-31'),
});
