import { PortalFrame, type PortalFrameProps } from './portal-frame.tsx';

/** What stands round a page in its language; `notYetRead` where nobody who grew up with it has read the translation. */
export type FrameWords = { skip: string; languages: string; notYetRead: string | undefined };

type Props = Omit<PortalFrameProps, 'skip' | 'languagesLabel' | 'footer'> & { words: FrameWords };

/** Round a public page in eight languages: languages first, and at the end honestly who made the translation. */
export function TranslatedFrame({ words, ...frame }: Props) {
  const footer = words.notYetRead === undefined ? undefined : <p>{words.notYetRead}</p>;
  return <PortalFrame {...frame} skip={words.skip} languagesLabel={words.languages} footer={footer} />;
}
