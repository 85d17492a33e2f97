// The one style sheet of the whole product: also the modules that only the server uses.
import './ui/styles.css';

import.meta.glob('./**/*.module.css', { eager: true });
