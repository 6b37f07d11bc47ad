import { lureDefinition } from "./hostile-definition.ts";
import { besiege } from "./hostile-siege.ts";
import { tapGlobals } from "./hostile-taps.ts";
import "./globals.ts";

// What a page could try against an extension that shows itself on it. It runs before any other script of the page.
window.hostileLoot = [];
window.hostileRemovals = 0;
tapGlobals();
lureDefinition();
besiege();
