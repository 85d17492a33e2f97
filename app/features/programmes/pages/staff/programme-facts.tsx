import type { ReactNode } from 'react';
import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { PARTNER_KINDS, type ProgrammeDefinition, type Register } from '../../domain/definition.ts';
import { Stated } from './programme-tags.tsx';
import { kronorInWords, periodInWords, programmeTranslate, statedInWords } from './programme-words.ts';

type Props = { definition: ProgrammeDefinition; locale: Locale };

/** When it runs and what it costs. */
export function ProgrammePeriodAndMoney({ definition, locale }: Props) {
  const t = programmeTranslate(locale);
  const { period, funding } = definition;
  const stated = (value: ReactNode) => <Stated locale={locale}>{value}</Stated>;
  const ends = period?.previousEndsOn?.map((each) => statedInWords(each, locale)).join(', ');
  const rate = funding?.coFinancingRatePercent;
  return (
    <Card id="money" title={t('one.periodAndMoney')}>
      <DefinitionList
        layout="grid"
        items={[
          { term: t('one.period'), value: stated(periodInWords(period, locale)) },
          ...(ends ? [{ term: t('one.previousEnds'), value: ends }] : []),
          ...(period?.statedAs ? [{ term: t('one.source'), value: period.statedAs }] : []),
          { term: t('one.budget'), value: stated(kronorInWords(funding?.totalBudgetSek, locale)) },
          { term: t('one.support'), value: stated(kronorInWords(funding?.grantedSupportSek, locale)) },
          {
            term: t('one.rate'),
            value: stated(rate === undefined ? undefined : t('percent', { share: formatNumber(locale, rate, 2) })),
          },
        ]}
      />
    </Card>
  );
}

/** What the funder's register holds. */
export function ProgrammeRegister({ definition, locale }: Props) {
  const t = programmeTranslate(locale);
  const { register } = definition;
  const stated = (value: ReactNode) => <Stated locale={locale}>{value}</Stated>;
  return (
    <Card id="register" title={t('one.register')}>
      <DefinitionList
        layout="grid"
        items={[
          { term: t('one.officialName'), value: stated(definition.officialName) },
          { term: t('one.number'), value: stated(register?.number) },
          { term: t('one.owner'), value: stated(register?.owner) },
          { term: t('one.region'), value: stated(register?.region) },
          {
            term: t('one.funders'),
            value: stated(register?.funders && <Funders funders={register.funders} locale={locale} />),
          },
          { term: t('one.area'), value: stated(register?.programmeArea) },
          { term: t('one.objective'), value: stated(register?.specificObjective) },
          { term: t('one.intervention'), value: stated(register?.interventionType) },
          { term: t('one.contact'), value: stated(register?.contact && <Contact contact={register.contact} />) },
          ...(definition.copiedFrom ? [{ term: t('one.copiedFrom'), value: definition.copiedFrom }] : []),
        ]}
      />
    </Card>
  );
}

function Funders({ funders, locale }: { funders: NonNullable<Register['funders']>; locale: Locale }) {
  const t = programmeTranslate(locale);
  return (
    <Stack gap="xs">
      {funders.map(({ name, grant, share }) => {
        const pays = share && t(share === 'whole' ? 'one.funderWhole' : 'one.funderPart');
        return <span key={name + grant}>{[name, grant, pays].filter(Boolean).join(', ')}</span>;
      })}
    </Stack>
  );
}

function Contact({ contact: { name, email, phone } }: { contact: NonNullable<Register['contact']> }) {
  return (
    <Stack gap="xs">
      {name ? <span>{name}</span> : null}
      {email ? <Link href={`mailto:${email}`}>{email}</Link> : null}
      {phone ? <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Link> : null}
    </Stack>
  );
}

/** Who runs it and takes part in running it, kind by kind, and where it is held. */
export function ProgrammePartners({ definition, locale }: Props) {
  const t = programmeTranslate(locale);
  const { partners = [], sites = [] } = definition;
  const byKind = PARTNER_KINDS.map((kind) => ({ kind, partners: partners.filter((each) => each.kind === kind) }));
  const siteNames = sites.map(({ name, municipality }) =>
    municipality === undefined || municipality === name ? name : `${name} (${municipality})`,
  );
  return (
    <Card id="partners" title={t('one.partnersAndSites')}>
      <DefinitionList
        items={[
          ...(partners.length === 0
            ? [{ term: t('one.partners'), value: <Stated locale={locale}>{null}</Stated> }]
            : []),
          ...byKind
            .filter((each) => each.partners.length > 0)
            .map((each) => ({
              term: t(`partnerKinds.${each.kind}`),
              value: (
                <Stack gap="xs">
                  {each.partners.map(({ name, unit, role }) => {
                    const full = unit === undefined ? name : `${name}, ${unit}`;
                    return (
                      <span key={full}>
                        {role === 'partner'
                          ? full
                          : t('one.partnerRole', { name: full, role: t(`partnerRoles.${role}`) })}
                      </span>
                    );
                  })}
                </Stack>
              ),
            })),
          { term: t('one.sites'), value: <Stated locale={locale}>{siteNames.join(', ')}</Stated> },
        ]}
      />
    </Card>
  );
}
