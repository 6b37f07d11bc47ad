// Laid by the background into a tab that shows a candidate's page; does nothing until the detector shows the candidate.
import { createChipStage } from "./overlay/chip.ts";

globalThis.vitrineChip ??= createChipStage();
