// The one style sheet of the participant's own pages: small, and made for phones of 2021. Nothing of the staff's is in it.
import './ui/portal/base.module.css';

// Exported so that the build keeps every module; no page loads this script.
export const everyModule = import.meta.glob('./ui/portal/*.module.css', { eager: true });
