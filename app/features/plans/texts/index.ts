import { texts } from '#app/platform/i18n/texts.ts';
import { goalEn } from './goal.en.ts';
import { goalSv } from './goal.sv.ts';
import { planEn } from './plan.en.ts';
import { planSv } from './plan.sv.ts';
import { problemsEn } from './problems.en.ts';
import { problemsSv } from './problems.sv.ts';
import { wayEn } from './way.en.ts';
import { waySv } from './way.sv.ts';

export const planTexts = texts(
  { goal: goalSv, plan: planSv, way: waySv, problem: problemsSv },
  { goal: goalEn, plan: planEn, way: wayEn, problem: problemsEn },
);
