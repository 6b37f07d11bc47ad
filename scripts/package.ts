// npm run package: what the stores take, in out/packages. Fails where anything weighs more than it may.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { bundle } from "./bundle.ts";
import { zopfli } from "./package/gzip.ts";
import { overweight, packagesOf } from "./package/packages.ts";

const OUT = "out/packages";

await bundle();
const packages = await packagesOf(zopfli);
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
for (const { name, bytes } of packages) {
  await writeFile(`${OUT}/${name}`, bytes);
  console.log(`${OUT}/${name}  ${bytes.length} bytes`);
}
const complaints = await overweight(packages);
for (const sentence of complaints) console.error(sentence);
if (complaints.length > 0) process.exitCode = 1;
