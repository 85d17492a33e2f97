import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideHandOver, handOverForm } from './hand-over-form.ts';
import { handOverGroundCodes, handOverGrounds } from './hand-over-grounds.ts';

const today = plainDate('2026-03-04');
const form = (wishes: Record<string, unknown> = {}) =>
  handOverForm.parse({
    id: '0199c0de-0000-7000-8000-000000000001',
    toName: 'Försäkringskassan',
    ground: 'osl-10-28',
    fields: 'attendance',
    content: 'Intyg om närvaro',
    reasons: 'Skyldighet enligt lag',
    how: 'letter',
    handedOverOn: '2026-03-02',
    ...wishes,
  });

describe('something handed over once', () => {
  it('is kept with its ground', () =>
    expect(decideHandOver(form(), today)).toMatchObject({
      ok: true,
      value: { ground: 'osl-10-28', fields: ['attendance'], reference: null },
    }));

  it.each(handOverGroundCodes)('%s: reasons are asked for where the section weighs something', (ground) =>
    expect(decideHandOver(form({ ground, reasons: '' }), today).ok).toBe(!handOverGrounds[ground].reasons),
  );

  it.each([
    ['tomorrow', { handedOverOn: '2026-03-05' }, { handedOverOn: ['in-the-future'] }],
    ['of no kind', { fields: undefined }, { fields: ['choose-fields'] }],
  ])('%s is refused', (_, wishes, problem) =>
    expect(decideHandOver(form(wishes), today)).toEqual({ ok: false, problem }),
  );
});
