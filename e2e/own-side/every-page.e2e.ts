import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { portalPages } from '#app/doors/portal/pages.ts';
import { directionOf, portalLanguages } from '#app/shared/portal-language.ts';
import { axeFindings } from '#test/browser.ts';
import { openJourney, picture } from '#test/journey.ts';
import { anOpenPhone } from './own-phone.ts';

const { server, open } = await openJourney();
const who = await anOpenPhone(server, 'Mariestad', 'ti');

/** Pages that are reached without knowing anything but the language, and those the five parts link to. */
const addresses = portalPages.map(({ path }) => path.pattern).filter((pattern) => !pattern.slice(13).includes(':'));

async function ownPage(): Promise<Page> {
  const page = await open({ width: 360, script: true });
  await page.context().addCookies([{ name: 'my', value: who.token, url: server.baseUrl }]);
  return page;
}

/** Where the links of a page lead within the own side, sessions and threads among them. */
const linksOf = (page: Page) =>
  page.$$eval('main a[href^="/my/"]', (links) => links.map((link) => link.getAttribute('href') ?? ''));

describe.each(portalLanguages)('a phone of 360 px in %s', (language) => {
  test('shows every page whole, in its direction, with names for everything, and axe finds nothing', async () => {
    const page = await ownPage();
    const toSee = addresses.map((pattern) => pattern.replace(':language', language));
    const seen = new Set<string>();
    const findings: string[] = [];
    while (toSee.length > 0 && seen.size < 60) {
      const address = toSee.shift() as string;
      // One page of each kind is enough: a second session looks like the first.
      const kind = address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*$/, '');
      if (seen.has(kind) || /\/(leave|print)$|\.(pdf|ics|json|zip)$/.test(kind)) continue;
      seen.add(kind);
      const answer = await page.goto(address).catch(() => null);
      if (
        answer === null ||
        answer.status() === 404 ||
        !(answer.headers()['content-type'] ?? '').startsWith('text/html')
      )
        continue;
      if (!page.url().includes(`/my/${language}/`)) continue;
      findings.push(...(await faultsOf(page, language)).map((fault) => `${kind}: ${fault}`));
      findings.push(...(await axeFindings(page)).map((fault) => `${kind}: ${fault}`));
      await picture(page, `own${kind.replace(/\W+/g, '-')}`);
      toSee.push(...(await linksOf(page)).filter((href) => href.startsWith(`/my/${language}/`)));
    }
    expect(findings).toEqual([]);
    expect(seen.size).toBeGreaterThan(15);
    await page.context().close();
  });
});

async function faultsOf(page: Page, language: (typeof portalLanguages)[number]): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { documentElement: root } = document;
    const small = [...document.querySelectorAll<HTMLElement>('main a, main button, nav a')]
      .filter((each) => each.offsetParent !== null && getComputedStyle(each).display !== 'inline')
      .filter((each) => each.getBoundingClientRect().height < 44);
    return {
      wide: root.scrollWidth - root.clientWidth,
      lang: root.lang,
      dir: root.dir,
      headings: document.querySelectorAll('h1').length,
      scripts: document.querySelectorAll('script:not([data-keeps-week])').length,
      small: small.map((each) => each.outerHTML.slice(0, 120)),
      // Two sides of a square, turned: to the right where reading goes to the right, else to the left.
      arrows: [...document.querySelectorAll('main a')]
        .map((each) => getComputedStyle(each, '::after'))
        .map((after) => [
          after.transform.startsWith('matrix(0.7071'),
          Number.parseFloat(after.transform.split(',')[1] ?? '0') > 0,
        ]),
    };
  });
  return [
    ...(found.wide > 0 ? [`sticks out by ${found.wide} px`] : []),
    ...(found.lang === language && found.dir === directionOf(language) ? [] : [`is ${found.lang} ${found.dir}`]),
    ...(found.headings === 1 ? [] : [`has ${found.headings} first headings`]),
    ...(found.scripts === 0 ? [] : ['has a script']),
    ...(found.arrows.some(([drawn, clockwise]) => drawn && clockwise !== (directionOf(language) === 'ltr'))
      ? ['has arrows that point elsewhere']
      : []),
    ...found.small.map((each) => `is too small for a thumb: ${each}`),
  ];
}
