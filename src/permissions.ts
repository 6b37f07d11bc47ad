// What the manifest asks for, and what of it stands: for the reader to see, and to take back.
import { browser } from "./browser.ts";
import type { Permission } from "./options/about/permissions.tsx";

export async function permissions(): Promise<Permission[]> {
  const manifest = browser.runtime.getManifest();
  const sites = (manifest.host_permissions ?? []).map(async (name): Promise<Permission> => {
    return { name, kind: "site", isGiven: await browser.permissions.contains({ origins: [name] }) };
  });
  const always = (manifest.permissions ?? []).map((name): Permission => ({ name, kind: "always", isGiven: true }));
  const optional = (manifest.optional_permissions ?? []).map(async (name): Promise<Permission> => {
    return { name, kind: "optional", isGiven: await browser.permissions.contains(asOne(name)) };
  });
  return Promise.all([...sites, ...always, ...optional]);
}

/** Takes an optional one back. */
export async function takeAway(name: string): Promise<void> {
  await browser.permissions.remove(asOne(name));
}

/** The types know not every permission there is. */
function asOne(name: string) {
  return { permissions: [name] as "downloads"[] };
}
