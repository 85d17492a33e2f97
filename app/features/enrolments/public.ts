export { type DecidedEnrolment, enrolPeople } from './server/enrol-people.ts';
export { updateTrack } from './server/enrolment-store.ts';
export { type CoachedByPeer, getCoachedByPeer } from './server/get-coached.ts';
export { getEnrolment, getParticipant, getParticipantHead, type Participant } from './server/get-participant.ts';
export type { WorkerChange } from './server/hand-over-store.ts';
export { heldBy } from './server/held-by.ts';
export { type EnrolmentMove, moveEnrolment } from './server/move-enrolment.ts';
export { getOwnStay, isOpenStay, type OwnStay, ownKeys } from './server/own-stay.ts';
export type { MoveRecord, OtherEnrolment, ParticipantHead } from './server/participant-store.ts';
export {
  type ProgrammeChoice,
  selectCaseWorkers as listCaseWorkers,
  selectProgrammes as listOwnProgrammes,
} from './server/programme-choice-store.ts';
export { type NewParticipant, registerParticipant } from './server/register-participant.ts';
export { searchPeople } from './server/search-people.ts';
export type { FoundPerson } from './server/search-store.ts';
export { enrolmentTexts } from './texts/index.ts';
export { languageName, languageOptions, statusTones } from './texts/words.ts';
