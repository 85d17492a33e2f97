import type { PublicLayout } from '#app/platform/http/mount-public-pages.ts';
import { THEMES } from '#app/ui/assets.ts';
import { drawDocument } from '#app/ui/portal/draw-document.ts';
import { PortalDocument } from '#app/ui/portal/portal-document.tsx';

/** The document round a page before somebody's own side: as small, as quiet and as neutral as those inside. */
export const doorLayout: PublicLayout = (rendered) => {
  const theme = THEMES.find((each) => each === rendered.theme) ?? 'egenvag';
  return drawDocument(
    <PortalDocument title={rendered.title} language={rendered.language ?? 'sv'} theme={theme}>
      {rendered.body}
    </PortalDocument>,
  );
};
