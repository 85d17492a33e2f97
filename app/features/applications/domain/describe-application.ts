import type { ApplicationAnswers } from './application-form.ts';

type Described = Pick<
  ApplicationAnswers,
  | 'contact'
  | 'callingTime'
  | 'times'
  | 'address'
  | 'through'
  | 'language'
  | 'whichLanguage'
  | 'interpreter'
  | 'helped'
  | 'helper'
>;

const contactWords = {
  phone: 'Vill bli uppringd.',
  email: 'Vill bli nådd med e-post.',
  letter: 'Vill bli nådd med brev.',
  somebody: 'Vill bli nådd genom någon annan.',
} as const;

/** How she wants to be reached and what is safe, in Swedish for those who read the referral. Only what belongs to the chosen way. */
export function describeContact(answers: Described): string {
  const { contact } = answers;
  const lines: (string | undefined)[] = [contactWords[contact]];
  if (contact === 'phone') {
    if (answers.callingTime === 'any-time') lines.push('Går att ringa när som helst.');
    if (answers.callingTime === 'certain-times')
      lines.push(answers.times ? `Ring bara: ${answers.times}.` : 'Ring bara vissa tider (inte angivet vilka).');
    if (answers.callingTime === 'no-calls') lines.push('Ring inte. Skicka sms utan uppgifter.');
  }
  if (contact === 'letter' && answers.address) lines.push(`Adress: ${answers.address}`);
  if (contact === 'somebody' && answers.through) lines.push(`Genom: ${answers.through}`);
  return lines.filter(Boolean).join('\n');
}

/** What else those who read the referral need to know: another language, an unsure need of interpreter, who helped. */
export function describeRest(answers: Described): string | undefined {
  const lines: (string | false | undefined)[] = [
    answers.language === 'other' && `Talar bäst: ${answers.whichLanguage ?? 'ett annat språk (inte angivet vilket)'}.`,
    answers.interpreter === 'unsure' && 'Vet inte om tolk behövs.',
    answers.helped === 'yes' && `Fick hjälp att fylla i${answers.helper ? ` av ${answers.helper}` : ''}.`,
  ];
  const told = lines.filter(Boolean).join('\n');
  return told === '' ? undefined : told;
}
