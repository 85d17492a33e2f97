import { describe, expect, test } from 'vitest';
import { go, looksRight, openJourney } from '#test/journey.ts';

const { open, signedIn } = await openJourney();

const words = {
  sv: {
    own: 'Svenska',
    begin: 'Nej, börja',
    call: 'Ja',
    send: 'Skicka ansökan',
    missing: 'Skriv vad vi ska kalla dig.',
    arrived: 'Ansökan har kommit fram',
    ask: 'Visa',
    received: 'Vi har fått ansökan. Ingenting är bestämt än.',
    withdraw: 'Ta tillbaka ansökan',
    withdrawn: 'Ansökan är tillbakatagen.',
  },
  ar: {
    own: 'العربية',
    begin: 'لا، إلى الأسئلة',
    call: 'نعم',
    send: 'إرسال الطلب',
    missing: 'عليك كتابة الاسم الذي نناديك به.',
    arrived: 'وصل طلبك',
    ask: 'عرض',
    received: 'وصلنا طلبك. لم يتقرر شيء بعد.',
    withdraw: 'سحب الطلب',
    withdrawn: 'تم سحب الطلب.',
  },
} as const;

describe('somebody without an account, on a phone without script', () => {
  test.each(['sv', 'ar'] as const)('in %s applies, asks how it stands and takes it back', async (language) => {
    const t = words[language];
    const page = await open({ width: 390, script: false });
    await page.goto('/apply');
    await page.getByRole('main').getByRole('link', { name: t.own, exact: true }).click();
    await page.getByRole('link', { name: /arbete eller studier/ }).click();
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');

    await page.getByRole('link', { name: t.call, exact: true }).click();
    expect(await page.locator('input').count()).toBe(0);
    expect(await page.locator('a[href^="tel:"]').count()).toBe(1);
    await page.goBack();

    await page.getByRole('link', { name: t.begin }).click();
    await page.getByRole('button', { name: t.send }).click();
    await page.getByText(t.missing).first().waitFor();
    await page.locator('[name=name]').fill(`Rahel ${language}`);
    await page.locator('[name=contact][value=phone]').check();
    await page.locator('[name=phone]').fill('070-174 06 05');
    await page.locator('[name=wish]').fill('Arbete i kök');
    // A person takes longer than a program.
    await page.waitForTimeout(4_500);
    await page.getByRole('button', { name: t.send }).click();
    await page.getByRole('heading', { level: 1, name: t.arrived }).waitFor();
    const code = (await page.locator('p[lang=zxx]').textContent()) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
    expect(page.url()).not.toMatch(/Rahel|174|[0-9A-Z]{4}-[0-9A-Z]{4}/);

    await page.goto(`/apply/${language}/status`);
    await page.locator('[name=reference]').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: t.ask }).click();
    await page.getByText(t.received).waitFor();
    if (language === 'sv') {
      await page.getByRole('button', { name: t.withdraw }).click();
      await page.getByText(t.withdrawn).first().waitFor();
    }
    await page.context().close();
  });

  test.each([
    ['sv', 390],
    ['ar', 390],
    ['ti', 320],
  ] as const)('pages in %s at %i px fit, and axe finds nothing', async (language, width) => {
    const page = await open({ width });
    const base = `/apply/${language}/vasteras/vasteras-nu`;
    for (const path of [
      '/apply',
      `/apply/${language}`,
      base,
      `${base}/form`,
      `${base}/call`,
      `/apply/${language}/status`,
    ]) {
      await go(page, path);
      await looksRight(page);
    }
    await page.getByRole('textbox').first().fill('nej');
    await page.getByRole('button').click();
    await looksRight(page);
    await page.context().close();
  });

  test('and the coordinator finds what was sent in her queue', async () => {
    const page = await signedIn('Karin Ek, Samordnare');
    await page.goto('/incoming');
    expect(await page.getByRole('main').textContent()).toContain('Rahel ar');
    await page.context().close();
  });
});
