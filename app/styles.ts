// The one style sheet of all pages but the participant's own (portal-styles.ts): also the modules that only the server uses.
import './ui/styles.css';

// Exported so that the build keeps every module; no page loads this script.
export const everyModule = import.meta.glob(['./**/*.module.css', '!./ui/portal/*.module.css'], { eager: true });
