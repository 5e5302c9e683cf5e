import { applyKeptSpace } from './platform/kept-space.ts';
import { applyLook, CONTRAST_QUERY } from './platform/look.ts';

/**
 * Runs inside every page's head, before anything is painted: a person who reads at twice the size, or in the dark, must
 * never see the page jump or flash. Bundled into the page by src/build/early-script-plugin.ts; keep it tiny.
 */
applyLook();
applyKeptSpace();
// A wish that changes in another tab holds here too.
addEventListener('storage', applyLook);
matchMedia(CONTRAST_QUERY).addEventListener('change', applyLook);
