import { languageName } from '#app/features/enrolments/public.ts';
import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  newOfferPath,
  newWorkplaceContactPath,
  newWorkplacePath,
  offerPath,
  workplaceContactPath,
  workplacePath,
} from '../../domain/paths.ts';
import { mapLinkOf } from '../../domain/place-on-map.ts';
import type { Workplace } from '../../domain/workplace.ts';
import type { EmployerFile } from '../../server/get-employer.ts';
import { employerTranslate } from '../words.ts';

type Props = { file: EmployerFile; view: ViewContext };

function Add({ href, label }: { href: string; label: string }) {
  return (
    <LinkButton size="sm" icon="plus" href={href}>
      {label}
    </LinkButton>
  );
}

/** The workplaces of an employer: where they are and what they are like. */
export function Workplaces({ file: { employer, workplaces, isOurs }, view }: Props) {
  const t = employerTranslate(view.locale);
  const { id: employerId } = employer;
  return (
    <Card
      id="workplaces"
      title={t('page.workplaces')}
      actions={isOurs ? <Add href={newWorkplacePath.to({ employerId })} label={t('page.addWorkplace')} /> : undefined}
    >
      {workplaces.length === 0 ? <Text soft>{t('page.noWorkplaces')}</Text> : null}
      <Stack gap="lg">
        {workplaces.map((workplace) => (
          <Section
            key={workplace.id}
            id={`workplace-${workplace.id}`}
            level={3}
            title={workplace.name}
            description={
              workplace.closedOn ? t('page.closedOn', { day: formatDate(view.locale, workplace.closedOn) }) : undefined
            }
            actions={
              isOurs ? (
                <LinkButton
                  size="sm"
                  variant="tertiary"
                  icon="edit"
                  href={workplacePath.to({ employerId, workplaceId: workplace.id })}
                >
                  {t('page.change')}
                </LinkButton>
              ) : undefined
            }
          >
            <DefinitionList items={factsOf(workplace, view)} />
          </Section>
        ))}
      </Stack>
    </Card>
  );
}

function factsOf(workplace: Workplace, view: ViewContext): Definition[] {
  const t = employerTranslate(view.locale);
  const address = [workplace.street, [workplace.postcode, workplace.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const map = mapLinkOf(workplace);
  const items: (Definition | false)[] = [
    (address !== '' || map !== undefined) && {
      term: t('workplace.street'),
      value: address,
      action: map ? <Link href={map}>{t('page.onMap')}</Link> : undefined,
    },
    workplace.occupations.length > 0 && {
      term: t('page.occupations'),
      value: (
        <Cluster>
          {workplace.occupations.map(({ code, name }) => (
            <Link key={code} href={occupationPath.to({ occupationCode: code })}>
              {name}
            </Link>
          ))}
        </Cluster>
      ),
    },
    workplace.languages.length > 0 && {
      term: t('page.languages'),
      value: workplace.languages.map((code) => languageName(view.locale, code)).join(', '),
    },
    workplace.conditions.length > 0 && {
      term: t('page.conditions'),
      value: workplace.conditions.map((condition) => t(`condition.${condition}`)).join(' · '),
    },
    {
      term: t('list.asked'),
      value: workplace.askedOn ? formatDate(view.locale, workplace.askedOn) : t('list.neverAsked'),
    },
    workplace.note !== '' && { term: t('page.note'), value: workplace.note },
  ];
  return items.filter((item) => item !== false);
}

/** Whom one talks to at an employer. */
export function Contacts({ file: { employer, contacts, workplaces, isOurs }, view }: Props) {
  const t = employerTranslate(view.locale);
  const { id: employerId } = employer;
  const placeOf = (id: string | null) => workplaces.find((each) => each.id === id)?.name;
  return (
    <Card
      id="contacts"
      title={t('page.contacts')}
      actions={
        isOurs ? <Add href={newWorkplaceContactPath.to({ employerId })} label={t('page.addContact')} /> : undefined
      }
    >
      {contacts.length === 0 ? <Text soft>{t('page.noContacts')}</Text> : null}
      <DefinitionList
        items={contacts.map((contact) => ({
          term: (
            <>
              {contact.name}
              {contact.supervises ? <Tag tone="info">{t('page.supervises')}</Tag> : null}
            </>
          ),
          value: [
            contact.title,
            placeOf(contact.workplaceId),
            contact.phone,
            contact.email,
            contact.language ? languageName(view.locale, contact.language) : '',
            contact.leftOn ? t('page.leftOn', { day: formatDate(view.locale, contact.leftOn) }) : '',
          ]
            .filter(Boolean)
            .join(' · '),
          action: isOurs ? (
            <Link href={workplaceContactPath.to({ employerId, workplaceContactId: contact.id })}>
              {t('page.change')}
            </Link>
          ) : undefined,
        }))}
      />
    </Card>
  );
}

/** What the workplaces offer, what holds now first. */
export function Offers({ file: { employer, offers, workplaces, contacts, isOurs }, view }: Props) {
  const t = employerTranslate(view.locale);
  const { id: employerId } = employer;
  const nameIn = (rows: readonly { id: string; name: string }[], id: string | null) =>
    rows.find((each) => each.id === id)?.name;
  const rows = offers.map((offer) => {
    const from = formatDate(view.locale, offer.startsOn);
    const supervisor = nameIn(contacts, offer.supervisorId);
    const isOver = offer.isClosed || (offer.endsOn !== null && offer.endsOn < view.today);
    return {
      offer,
      title: [t(`offerKind.${offer.kind}`), offer.occupationName].filter(Boolean).join(': '),
      meta: [
        nameIn(workplaces, offer.workplaceId),
        t('page.places', { count: offer.places }),
        offer.endsOn
          ? t('page.period', { from, to: formatDate(view.locale, offer.endsOn) })
          : t('page.from', { day: from }),
        supervisor ? t('page.supervisor', { name: supervisor }) : '',
        offer.words,
      ]
        .filter(Boolean)
        .join(' · '),
      end: isOver ? <Tag>{t('page.closed')}</Tag> : undefined,
    };
  });
  return (
    <Card
      id="offers"
      title={t('page.offers')}
      actions={isOurs ? <Add href={newOfferPath.to({ employerId })} label={t('page.addOffer')} /> : undefined}
    >
      {rows.length === 0 ? <Text soft>{t('page.noOffers')}</Text> : null}
      {isOurs ? (
        <LinkList
          label={t('page.offers')}
          items={rows.map(({ offer, ...row }) => ({
            ...row,
            key: offer.id,
            href: offerPath.to({ employerId, workplaceOfferId: offer.id }),
          }))}
        />
      ) : (
        <DefinitionList items={rows.map(({ title, meta, end }) => ({ term: title, value: meta, action: end }))} />
      )}
    </Card>
  );
}
