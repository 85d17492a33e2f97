import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ComboInput } from './combo-input.tsx';
import { DateInput } from './date-input.tsx';
import { RadioGroup } from './radio-group.tsx';
import { TextInput } from './text-input.tsx';

const calendar = { open: 'Öppna', previous: 'Förra', next: 'Nästa' };

describe('a field as the server writes it', () => {
  test('label, hint and error are tied to the control', () => {
    const html = renderToStaticMarkup(<TextInput name="name" label="Namn" hint="Hela namnet" error="Skriv ett namn" />);
    expect(html).toContain('for="name"');
    expect(html).toMatch(/<input[^>]* id="name"[^>]* aria-describedby="name-hint name-error"[^>]* aria-invalid="true"/);
    expect(html).toContain('id="name-hint"');
    expect(html).toContain('id="name-error"');
  });

  test('without hint and error nothing is pointed at', () => {
    expect(renderToStaticMarkup(<TextInput name="name" label="Namn" />)).not.toContain('aria-describedby');
  });

  test('an error can link to the first choice of a group', () => {
    const html = renderToStaticMarkup(
      <RadioGroup
        name="site"
        legend="Plats"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        error="Välj"
      />,
    );
    expect(html).toMatch(/<input[^>]* id="site"[^>]* value="a"/);
    expect(html).toContain('id="site-2"');
    expect(html).toContain('aria-describedby="site-group-error"');
  });

  test('figures run from left to right whatever the language round them', () => {
    expect(renderToStaticMarkup(<TextInput name="cost" label="Kostnad" inputMode="decimal" />)).toContain('dir="ltr"');
    expect(renderToStaticMarkup(<TextInput name="name" label="Namn" />)).not.toContain('dir=');
  });

  test('a day and a long list are native controls until script has loaded', () => {
    expect(
      renderToStaticMarkup(<DateInput name="day" label="Dag" defaultValue="2026-01-16" calendar={calendar} />),
    ).toMatch(/<input[^>]* type="date"[^>]* value="2026-01-16"/);
    expect(
      renderToStaticMarkup(
        <ComboInput
          name="town"
          label="Ort"
          emptyLabel="Välj"
          options={[{ value: '1', label: 'Köping' }]}
          texts={{ open: '', list: '', nothing: '' }}
        />,
      ),
    ).toMatch(/<select[^>]* name="town"/);
  });

  test('nothing carries a style attribute, which the content policy would block', () => {
    const html = renderToStaticMarkup(<DateInput name="day" label="Dag" calendar={calendar} error="Fel" />);
    expect(html).not.toContain('style=');
  });
});
