// Laid by the background into a tab whose case has an open part: draws the parts, with the overlay's own Preact.
import { MORE } from "./overlay/more/more.ts";

globalThis.vitrineMore ??= MORE;
