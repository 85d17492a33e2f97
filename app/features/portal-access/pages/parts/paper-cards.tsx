import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { directionOf, portalLanguageFor } from '#app/shared/portal-language.ts';
import { QrCode } from '#app/ui/qr-code.tsx';
import type { PrintedCard } from '../../server/printed-cards.ts';
import { portalEnterTexts } from '../../texts/portal/index.ts';
import styles from './paper-cards.module.css';

/** Cards as they are printed, eight on a sheet: the square, the code, and what to do in her language and in Swedish. */
export function PaperCards({ cards, origin }: { cards: readonly PrintedCard[]; origin: string }) {
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.cardId}>
          <PaperCard card={card} origin={origin} />
        </li>
      ))}
    </ul>
  );
}

function PaperCard({ card, origin }: { card: PrintedCard; origin: string }) {
  const own = portalLanguageFor(card.firstLanguage) ?? 'sv';
  const languages = own === 'sv' ? (['sv'] as const) : ([own, 'sv'] as const);
  const qr = drawQrCode(`${origin}${card.path}`);
  const address = `${new URL(origin).host}/my`;
  return (
    <div className={styles.card}>
      <div>
        <QrCode size={qr.size} path={qr.path} label="QR" pixels={112} />
      </div>
      <div>
        <p className={styles.name}>
          <bdi>{card.name}</bdi>
        </p>
        <p className={styles.code} dir="ltr">
          {card.code}
        </p>
      </div>
      {languages.map((language) => {
        const t = translatePortal(portalEnterTexts, language);
        return (
          <p key={language} lang={language} dir={directionOf(language)} className={styles.how}>
            {t('card.scan')} {t('card.type', { address: `\u2068${address}\u2069` })} {t('card.first')} {t('card.keep')}
          </p>
        );
      })}
    </div>
  );
}
