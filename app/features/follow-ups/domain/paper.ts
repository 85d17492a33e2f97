/** Whether a document may be named as what an answer rests on: an ordinary one, not deleted, that its owner does not keep to herself. */
export function isPaper(document: { class: number; audience: string; deletedAt: string | null }): boolean {
  return document.deletedAt === null && document.class === 2 && document.audience !== 'own';
}
