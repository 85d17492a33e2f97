import { describe, expect, it } from 'vitest';
import { isEmployment, type PlacementForm, placementForms } from './forms.ts';

describe('forms of being at a workplace', () => {
  it('count as employment when a wage is paid, subsidised or not', () => {
    const forms = Object.keys(placementForms) as PlacementForm[];
    expect(forms.filter((form) => !isEmployment(form))).toEqual([
      'study-visit',
      'language-practice',
      'municipal-practice',
      'work-practice',
      'work-training',
    ]);
  });
});
