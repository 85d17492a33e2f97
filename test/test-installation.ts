/** The installation secret of every test server. */
export const testSecret = '0123456789abcdef'.repeat(4);

/** The database with the demo in it that test servers clone. */
export const demoTemplate = 'egenvag_demo';
