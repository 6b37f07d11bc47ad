// Laid by the background into a tab that shows a museum's page; does nothing until the detector shows a visit.
import { createStage } from "./overlay/stage.ts";

globalThis.vitrineStage ??= createStage();
