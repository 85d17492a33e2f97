import { type FactKey, isKnown } from '#app/features/history/domain/facts.ts';
import { situationsOn } from '#app/features/history/domain/situations.ts';
import type { EntryFacts } from '../document/participation-record.ts';
import { educationEntries, type KnownSpell } from './known-spells.ts';
import { settledFactsOn, settles } from './labour-facts-of.ts';
import { type BegunStint, factOf } from './stint.ts';

/**
 * The facts on the entry date. What nobody asked stays out or unknown, what was declined stays declined. The labour-market situation is
 * stated only when it is settled: by the statement that the situations are all, or by a situation that settles it alone.
 */
export function entryFactsOf(stint: BegunStint, spells: readonly KnownSpell[]): EntryFacts {
  const day = stint.startedOn;
  const statement = factOf(stint, 'entry', 'occupation');
  const isSettled = statement === 'stated' || settles(spells, day);
  const isStudying = educationEntries(situationsOn(spells, day)).some(({ kind }) => kind !== 'operation');
  return {
    ...(isSettled ? settledFactsOn(spells, day) : statement === undefined ? {} : { status: 'unknown' as const }),
    // Asylum seekers need not have it: left out would mean yes.
    rightToWork: factOf(stint, 'entry', 'right-to-work') ?? 'unknown',
    inEducation: isStudying ? 'yes' : isSettled ? 'no' : 'unknown',
    ...backgroundOf(stint),
  };
}

function backgroundOf(stint: BegunStint): EntryFacts {
  const fact = <Key extends FactKey>(key: Key) => factOf(stint, 'entry', key);
  const education = fact('highest-education');
  const born = fact('birth-country');
  const parents = fact('parents-birth-countries');
  const otherDisadvantage = fact('other-disadvantage');
  const housing = fact('housing');
  const area = fact('area-class');
  const household = fact('household');
  return withoutGaps({
    highestEducation: education === undefined ? undefined : isKnown(education) ? education : 'unknown',
    citizenships: fact('citizenships'),
    birthCountry: born === undefined ? undefined : isKnown(born) ? countryOf(born) : 'unknown',
    parentsBirthCountries:
      parents === undefined ? undefined : isKnown(parents) ? [countryOf(parents[0]), countryOf(parents[1])] : null,
    minority: fact('minority'),
    disability: fact('disability'),
    otherDisadvantages: otherDisadvantage === 'yes' ? ['stated'] : otherDisadvantage === 'no' ? [] : otherDisadvantage,
    housing,
    areaClass: area === 'declined' ? 'unknown' : area,
    household:
      household === undefined || isKnown(household)
        ? household
        : { jobless: household, dependentChildren: household, singleAdult: household },
  });
}

function countryOf(country: string): string {
  return country === 'abroad' ? 'ABROAD' : country;
}

function withoutGaps(facts: EntryFacts): EntryFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
