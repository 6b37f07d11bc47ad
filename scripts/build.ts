// npm run build
import { bundle } from "./bundle.ts";

console.log(`Built dist/chrome and dist/firefox in ${(await bundle()).toFixed(1)} s`);
