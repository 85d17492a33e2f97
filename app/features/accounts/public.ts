export { type DemoSignIn, listDemoSignIns } from './server/demo-sign-in.ts';
export { codeAt, sealSecret } from './server/one-time-codes.ts';
export { hashPassword } from './server/passwords.ts';
export { START_LINK_SECONDS, startLinkHash, startLinkToken } from './server/start-links.ts';
