import { z } from 'zod';
import { settingsOverride } from '../rules/rule-set.ts';
import { history } from './history.ts';
import { backgroundKeys, entryFacts, participationRecord } from './participation-record.ts';
import { day, dayOrUnknown, wordOrUnknown } from './values.ts';

const perFramework = z.strictObject({
  'esf-2014': settingsOverride.optional(),
  'esf-plus': settingsOverride.optional(),
});

const operation = z.strictObject({
  key: z.string().min(1),
  name: z.string().nullish(),
  asOf: day.optional(),
  specificObjective: z.string().nullish(),
  settings: perFramework.optional(),
  guaranteedEntryFacts: entryFacts.optional(),
  notCollected: z.array(z.enum(['EECR01', 'EECR02', 'EECR03', 'EECR04', 'EECR05', 'EECR06'])).optional(),
  entities: z
    .partialRecord(z.enum(['CO20', 'CO21', 'CO22', 'CO23', 'EECO18', 'EECO19']), z.number().int().min(0))
    .optional(),
});

const person = z.strictObject({
  id: z.string().min(1),
  sex: wordOrUnknown(['woman', 'man', 'non-binary']).optional(),
  birthDate: dayOrUnknown,
  diedOn: dayOrUnknown,
  ...backgroundKeys,
  history: history.optional(),
});

/** The document that the indicator engine reads: operations, people, and the stints of people in operations. */
export const indicatorsDocument = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('egenvag-indicators/1', { error: 'expected "egenvag-indicators/1"' }).optional(),
    asOf: day.optional(),
    settings: perFramework.optional(),
    operations: z.array(operation),
    people: z.array(person),
    participations: z.array(participationRecord),
  })
  .superRefine((document, context) => {
    const issue = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const people = new Map<string, z.output<typeof person>>();
    const operations = new Set<string>();
    document.people.forEach((one, index) => {
      if (people.has(one.id)) issue(['people', index, 'id'], `"${one.id}" stands twice`);
      people.set(one.id, one);
    });
    document.operations.forEach((one, index) => {
      if (operations.has(one.key)) issue(['operations', index, 'key'], `"${one.key}" stands twice`);
      operations.add(one.key);
    });
    const ids = new Map<string, string>();
    document.participations.forEach((record, index) => {
      const one = people.get(record.person);
      if (one === undefined) issue(['participations', index, 'person'], `no person has the id "${record.person}"`);
      if (!operations.has(record.operation))
        issue(['participations', index, 'operation'], `no operation has the key "${record.operation}"`);
      const pair = JSON.stringify([record.person, record.operation]);
      if (record.id !== undefined) {
        const other = ids.get(record.id);
        if (other !== undefined && other !== pair)
          issue(['participations', index, 'id'], `"${record.id}" belongs to another person or operation`);
        ids.set(record.id, pair);
      }
      if (record.entryDate === undefined || one === undefined) return;
      if (one.birthDate !== undefined && one.birthDate > record.entryDate)
        issue(['participations', index, 'entryDate'], 'is before the person was born');
      if (one.diedOn !== undefined && one.diedOn < record.entryDate)
        issue(['participations', index, 'entryDate'], 'is after the person died');
    });
  });

export type IndicatorsDocument = z.output<typeof indicatorsDocument>;
export type OperationRecord = IndicatorsDocument['operations'][number];
export type PersonRecord = IndicatorsDocument['people'][number];
