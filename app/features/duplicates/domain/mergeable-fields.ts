import type { PlainDate } from '#app/shared/dates.ts';

/** What a person has one of, so that a merge has to choose. Everything else is a list and is kept whole. */
export const mergeableFields = ['name', 'own-script', 'sex', 'birth', 'municipality'] as const;
export type MergeableField = (typeof mergeableFields)[number];

export type PersonValues = {
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  sex: string;
  bornOn: PlainDate | null;
  municipality: string | null;
};

export type FieldChoice = {
  field: MergeableField;
  kept: string;
  gone: string;
  /** Whose value is proposed: hers who is kept, unless only the other has one. */
  proposed: 'kept' | 'gone';
};

/** A field's value as text; '' when nothing is known. */
export function shownValue(person: PersonValues, field: MergeableField): string {
  switch (field) {
    case 'name':
      return [person.givenName, person.familyName].filter(Boolean).join(' ');
    case 'own-script':
      return person.nameInOwnScript ?? '';
    case 'sex':
      return person.sex === 'unknown' ? '' : person.sex;
    case 'birth':
      return person.bornOn ?? '';
    case 'municipality':
      return person.municipality ?? '';
  }
}

/** The fields in which two people differ, with the value that is proposed. What only one of them has is taken over; what is the same is not asked. */
export function fieldChoices(kept: PersonValues, gone: PersonValues): FieldChoice[] {
  return mergeableFields
    .map((field) => ({ field, kept: shownValue(kept, field), gone: shownValue(gone, field) }))
    .filter(({ kept, gone }) => kept !== gone)
    .map((choice) => ({ ...choice, proposed: choice.kept === '' ? 'gone' : 'kept' }));
}

/** What is taken from the one who goes: only fields in which they differ can be. */
export function decideTaken(
  kept: PersonValues,
  gone: PersonValues,
  chosen: Partial<Record<MergeableField, 'kept' | 'gone'>>,
): MergeableField[] {
  return fieldChoices(kept, gone)
    .filter(({ field, proposed }) => (chosen[field] ?? proposed) === 'gone')
    .map(({ field }) => field);
}
