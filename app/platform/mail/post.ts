/**
 * What became of a message. sent: taken over, perhaps under a reference. later: certainly not taken, and worth another try. refused: it
 * never will be. unclear: nobody knows whether it went out, so it must not go out again by itself. Codes hold no address and no text.
 */
export type Sent =
  | { outcome: 'sent'; reference: string | undefined }
  | { outcome: 'later' | 'refused' | 'unclear'; code: string };

/** A message to one receiver. `subject` is for e-mail; `reportTo` is where the operator of text messages tells what became of it. */
export type OutgoingMessage = { to: string; subject: string; text: string; reportTo: string | undefined };

export type Send = (message: OutgoingMessage) => Promise<Sent>;

/** The ways out of the house that are switched on. `isKept`: nothing leaves the machine, as in the demo. */
export type Post = Readonly<{ sms: Send | undefined; email: Send | undefined; isKept: boolean }>;

/** The post of the demo: everything counts as sent, and nothing is. */
export const keptPost: Post = {
  sms: async () => ({ outcome: 'sent', reference: undefined }),
  email: async () => ({ outcome: 'sent', reference: undefined }),
  isKept: true,
};
