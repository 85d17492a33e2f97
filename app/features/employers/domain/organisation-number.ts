export type OrganisationNumberProblem =
  | 'organisation-number-digits'
  | 'organisation-number-sole-trader'
  | 'organisation-number-wrong';

/**
 * Reads a Swedish organisation number: ten digits, with or without hyphen, or twelve with the leading 16. The tenth is a Luhn check digit.
 * A third digit under 2 is a personal identity number (a sole trader), which is not kept about an employer (docs/rules/organisation-numbers.md).
 */
export function readOrganisationNumber(typed: string): { number: string } | { problem: OrganisationNumberProblem } {
  const digits = typed.replace(/[\s-]/g, '').replace(/^16(?=\d{10}$)/, '');
  if (!/^\d{10}$/.test(digits)) return { problem: 'organisation-number-digits' };
  if (digits.charAt(2) < '2') return { problem: 'organisation-number-sole-trader' };
  return luhnSum(digits) % 10 === 0 ? { number: digits } : { problem: 'organisation-number-wrong' };
}

function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
