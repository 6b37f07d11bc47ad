import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the launcher needs of an unpacked extension's manifest. */
export interface InstalledManifest {
  readonly background?: { readonly service_worker?: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

export function readManifest(extensionDir: string): InstalledManifest {
  return JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8"));
}
