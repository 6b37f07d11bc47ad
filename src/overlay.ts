// Laid by the background into a tab that shows a museum's page; does nothing until the detector shows a visit.
import { PREACT } from "./overlay/lent.ts";
import { createStage } from "./overlay/stage.ts";

// The stage that is there already draws with the Preact it came with.
if (!globalThis.vitrineStage) {
  globalThis.vitrinePreact = PREACT;
  globalThis.vitrineStage = createStage();
}
