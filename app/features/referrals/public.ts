export { type Application, receiveApplication } from './server/receive-application.ts';
export { submitReferral } from './server/submit-referral.ts';
