export const meetingStatuses = ['planned', 'held', 'moved', 'not-held'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const meetingMoves = ['hold', 'move', 'cancel', 'reopen'] as const;
export type MeetingMove = (typeof meetingMoves)[number];

/** What can become of a meeting: from its status, by which move, to which status. Nothing else. A moved one stays as it is. */
const table: Record<MeetingStatus, Partial<Record<MeetingMove, MeetingStatus>>> = {
  planned: { hold: 'held', move: 'moved', cancel: 'not-held' },
  held: { reopen: 'planned' },
  'not-held': { reopen: 'planned' },
  moved: {},
};

/** Where a move leads from a status; undefined when it does not lead anywhere. */
export function leadsTo(status: MeetingStatus, move: MeetingMove): MeetingStatus | undefined {
  return table[status][move];
}
