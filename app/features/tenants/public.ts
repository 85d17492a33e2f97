export { findDataProtectionOfficer } from './server/own-side-settings.ts';
