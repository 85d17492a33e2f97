// The one style sheet of the whole product: also the modules that only the server uses.
import './ui/styles.css';

// Exported so that the build keeps every module; no page loads this script.
export const everyModule = import.meta.glob('./**/*.module.css', { eager: true });
