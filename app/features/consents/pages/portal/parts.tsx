import type { PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays } from '#app/shared/dates.ts';
import { Facts } from '#app/ui/portal/facts.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { SwedishName } from '#app/ui/portal/text.tsx';
import type { Disclosure } from '../../domain/disclosure.ts';
import { consentWords } from '../../texts/consent/index.ts';
import { ownSharingTexts } from '../../texts/portal/index.ts';
import { recipientWords } from '../../texts/words.ts';

type Shared = Pick<Disclosure, 'purpose' | 'fields' | 'allowed' | 'validBefore'> & {
  toName: string;
  officerName: string | null;
};

/** To whom, why, until when and what. */
export function SharedFacts({ shared, view }: { shared: Shared; view: PortalView }) {
  const { say } = wordsOf(ownSharingTexts, view);
  const words = wordsOf(consentWords, view);
  const { purpose, validBefore, fields, allowed } = shared;
  return (
    <>
      <Panel>
        <Facts
          items={[
            { picture: 'building', term: say('who'), value: <SwedishName>{recipientWords(shared)}</SwedishName> },
            ...(purpose === null
              ? []
              : [{ picture: 'info' as const, term: say('why'), value: words.say(`purposes.${purpose}`) }]),
            ...(validBefore === null
              ? []
              : [
                  {
                    picture: 'calendar' as const,
                    term: say('until'),
                    value: formatPortalDate(view.language, addDays(validBefore, -1)),
                  },
                ]),
          ]}
        />
      </Panel>
      {fields.length === 0 ? null : (
        <Panel title={say('what')} picture="eye">
          <ul>
            {fields.map((field) => (
              <li key={field}>{words.say(`fields.${field}`)}</li>
            ))}
          </ul>
          <p>{words.say(`ask.${allowed}`)}</p>
        </Panel>
      )}
    </>
  );
}

type Code = keyof typeof ownSharingTexts.sv.problem;

/** What stood in the way, in her words. */
export function SharingProblem({ view }: { view: PortalView }) {
  const { t } = wordsOf(ownSharingTexts, view);
  const code = Object.values(view.problems ?? {})[0]?.[0];
  if (code === undefined) return null;
  if (!(code in ownSharingTexts.sv.problem)) return <Notice tone="danger">{t('problem.title')}</Notice>;
  return <Problems title={t('problem.title')} items={[{ field: 'main', text: t(`problem.${code as Code}`) }]} />;
}
