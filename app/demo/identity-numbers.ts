import type { PlainDate } from '#app/shared/dates.ts';

type CivicSex = 'woman' | 'man';

/**
 * Birth numbers 238–239 and 980–981 are the ones the Tax Agency publishes test numbers in; nobody is given them.
 * The third digit tells the sex: even a woman, odd a man. Source: docs/rules/identity-numbers.md.
 */
const testSerials = { woman: ['238', '980'], man: ['239', '981'] } as const;

function checkDigit(nineDigits: string): number {
  const sum = [...nineDigits].reduce((total, digit, position) => {
    const doubled = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Hands out invented numbers, each once. `undefined` when a day's test numbers are used up: the person then has none. */
export function makeNumberSource(): {
  civic(kind: 'personnummer' | 'samordningsnummer', bornOn: PlainDate, sex: CivicSex): string | undefined;
  migration(): string;
} {
  const used = new Set<string>();
  let dossier = 0;
  return {
    civic(kind, bornOn, sex) {
      const [year = '', month = '', day = ''] = bornOn.split('-');
      const shownDay = kind === 'samordningsnummer' ? String(Number(day) + 60) : day;
      for (const serial of testSerials[sex]) {
        const nine = `${year.slice(2)}${month}${shownDay}${serial}`;
        const number = `${year}${month}${shownDay}${serial}${checkDigit(nine)}`;
        if (used.has(number)) continue;
        used.add(number);
        return number;
      }
      return undefined;
    },
    // File numbers of the Migration Agency do not begin with 00.
    migration() {
      dossier += 1;
      return `00${String(100_000 + dossier)}`;
    },
  };
}
