import type { Insertable } from 'kysely';
import { answerDueOn, readingHoursOf } from '#app/features/messages/domain/reading-hours.ts';
import type { Words } from '#app/features/messages/domain/words.ts';
import { placeOf } from '#app/features/messages/server/seal-words.ts';
import { encryptField, type Keys } from '#app/platform/crypto/keys.ts';
import type { DB } from '#app/platform/db/generated.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { workday } from './one-meeting.ts';
import { makeRandom, type Random } from './random.ts';
import type { Rows } from './rows.ts';

type Thread = Insertable<DB['message_threads']>;
type Message = Insertable<DB['messages']>;
type Notice = Insertable<DB['reminder_messages']>;
type Enrolment = Rows['enrolments'][number];

// What somebody asks her coach and her peer coach in her own words.
const ownWords: Partial<Record<string, { coach: string; peer: string; translation: string }>> = {
  ar: {
    coach: 'وصلتني رسالة من البلدية ولا أفهمها. هل يمكنك مساعدتي؟',
    peer: 'شكرًا لك على اللقاء أمس!',
    translation: 'أحضر الرسالة معك، وسنقرؤها معًا.',
  },
  fa: {
    coach: 'یک نامه از شهرداری آمده و من آن را نمی‌فهمم. می‌توانید کمک کنید؟',
    peer: 'ممنون از دیدار دیروز!',
    translation: 'نامه را بیاورید، با هم می‌خوانیم.',
  },
  so: {
    coach: 'Warqad ayaa iiga timid degmada, mana fahmin. Ma i caawin kartaa?',
    peer: 'Waad ku mahadsan tahay kulankii shalay!',
    translation: 'Warqadda soo qaado, waan wada akhrin doonnaa.',
  },
  ti: {
    coach: 'ካብ ምምሕዳር ከተማ ደብዳበ መጺኡኒ ኣሎ፣ ኣይተረድኣንን። ክትሕግዙኒ ትኽእሉ ዶ?',
    peer: 'ትማሊ ስለ ዝተራኸብና የቐንየለይ!',
    translation: 'ነቲ ደብዳበ ሒዝኩምዎ ምጹ፣ ብሓባር ከነንብቦ ኢና።',
  },
  uk: {
    coach: 'Мені прийшов лист від комуни, я його не розумію. Чи можете допомогти?',
    peer: 'Дякую за вчорашню зустріч!',
    translation: 'Візьміть лист із собою, прочитаємо його разом.',
  },
  sv: {
    coach: 'Jag har fått ett brev från kommunen som jag inte förstår. Kan du hjälpa mig?',
    peer: 'Tack för i går!',
    translation: '',
  },
};

/** Messages of some people in every running programme: answered, waiting, and one that has waited too long. */
export function makeMessages(
  rows: Rows,
  keys: Keys,
  seed: string,
  today: PlainDate,
): { threads: Thread[]; messages: Message[]; notices: Notice[] } {
  const made = { threads: [] as Thread[], messages: [] as Message[], notices: [] as Notice[] };
  const inside = new Set(rows.portal_devices.map(({ person_id }) => person_id));
  const told = new Set(
    rows.reminder_wishes
      .filter(({ channel, paused_until, person_id }) => channel === 'sms' && !paused_until && inside.has(person_id))
      .map(({ enrolment_id }) => enrolment_id),
  );
  for (const programme of rows.programmes.filter(({ key }) => key.endsWith('-nu'))) {
    const random = makeRandom(`${seed}:messages:${programme.key}`);
    const people = rows.enrolments.filter(
      (each) =>
        each.programme_id === programme.id && each.status === 'active' && each.case_worker_id && !each.restricted,
    );
    people.forEach((enrolment, index) => {
      const write = writer(made, keys, random, enrolment, told.has(enrolment.id as string));
      const first = rows.person_languages.find((each) => each.person_id === enrolment.person_id && each.is_first);
      const spoken = first?.language === 'prs' ? 'fa' : (first?.language ?? 'sv');
      const language = ownWords[spoken] === undefined ? 'sv' : spoken;
      const said = ownWords[language] as { coach: string; peer: string; translation: string };
      // Every third person has an answer, a few wait for one, and one in each programme has waited too long.
      const waits = index % 7 === 1;
      if (index % 3 === 0 || waits) {
        const asked = workday(today, index === 1 ? -6 : waits ? -1 : -3);
        write('case-worker', null, [
          { language, on: asked, at: '08:12', words: { text: said.coach } },
          ...(!waits
            ? [
                {
                  by: enrolment.case_worker_id as string,
                  language: 'sv',
                  on: asked,
                  at: '13:40',
                  words: {
                    text: 'Ta med brevet, så läser vi det ihop.',
                    ...(said.translation === ''
                      ? {}
                      : { translation: { language: language as PortalLanguage, text: said.translation } }),
                  },
                },
                {
                  by: enrolment.case_worker_id as string,
                  language: 'sv',
                  on: asked,
                  at: '13:42',
                  words: { text: '', phrase: { key: 'see-you' as const, day: workday(today, 2), time: '10:00' } },
                },
              ]
            : []),
        ]);
      }
      if (enrolment.peer_coach_id && index % 3 === 0)
        write('peer-coach', enrolment.peer_coach_id, [
          { language, on: addDays(today, -1), at: '17:05', words: { text: said.peer } },
          {
            by: enrolment.peer_coach_id,
            language: 'sv',
            on: addDays(today, -1),
            at: '18:20',
            words: { text: '', phrase: { key: 'well-done' as const } },
          },
        ]);
    });
  }
  return made;
}

type Line = { by?: string; language: string; on: PlainDate; at: string; words: Words };

function writer(
  made: { threads: Thread[]; messages: Message[]; notices: Notice[] },
  keys: Keys,
  random: Random,
  enrolment: Enrolment,
  isTold: boolean,
) {
  const { tenant_id, programme_id, person_id } = enrolment;
  const about = { tenant_id, programme_id, person_id, enrolment_id: enrolment.id };
  return (withRole: string, peerId: string | null, lines: readonly Line[]) => {
    const threadId = random.uuid();
    const [first] = lines;
    if (first === undefined) return;
    const thread = { ...about, id: threadId, with_role: withRole, peer_id: peerId };
    made.threads.push({ ...thread, started_at: `${first.on}T${first.at}:00Z` });
    for (const { by, language, on, at, words } of lines) {
      const id = random.uuid();
      const sentAt = `${on}T${at}:00.000Z`;
      const dueOn = answerDueOn(sentAt, readingHoursOf({}), { closures: [], eves: [] });
      made.messages.push({
        ...{ ...about, id, thread_id: threadId, author_id: by ?? null, language, sent_at: sentAt, shown_from: sentAt },
        sealed: encryptField(keys, placeOf(tenant_id, id), JSON.stringify(words)),
        ...(by === undefined ? { due_on: dueOn } : { seen_through: sentAt }),
      });
    }
    const answered = lines.find(({ by }) => by !== undefined);
    if (answered === undefined || !isTold) return;
    const toldAt = `${answered.on}T${answered.at.slice(0, 2)}:52:00Z`;
    made.notices.push({
      ...{
        ...about,
        about: 'message',
        about_id: threadId,
        kind: 'message',
        starts_on: answered.on,
        starts_at: '00:00',
      },
      ...{ channel: 'sms', language: 'sv-x-lattlast', status: 'delivered', attempts: 1 },
      ...{ text: 'Du har fått ett meddelande. Öppna din sida och läs det.', created_at: toldAt, settled_at: toldAt },
    });
  };
}
