import { useEffect } from 'react';

export type RenewedPartProps = {
  /** Id of the element that is fetched anew from the page's own address. */
  part: string;
  seconds: number;
};

/** Keeps one part of a page fresh while it is in sight. Draws nothing. */
export function Island({ part, seconds }: RenewedPartProps) {
  useEffect(() => {
    const renew = async () => {
      if (document.hidden) return;
      const answer = await fetch(location.href).catch(() => undefined);
      if (!answer?.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part);
      const before = document.getElementById(part);
      if (fresh !== null && before !== null) before.replaceWith(document.adoptNode(fresh));
    };
    const timer = setInterval(() => void renew(), seconds * 1000);
    // Whoever comes back to the page sees it as it is now.
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [part, seconds]);
  return null;
}
