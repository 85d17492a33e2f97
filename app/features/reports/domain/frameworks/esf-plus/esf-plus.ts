import { plainDate } from '#app/shared/dates.ts';
import { esfFramework } from '../esf/esf.ts';

/** The European Social Fund Plus 2021–2027: Regulation (EU) 2021/1057. */
export const esfPlus = esfFramework({ key: 'esf-plus', validFrom: plainDate('2021-01-01'), validTo: null });
