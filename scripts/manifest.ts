export type Target = "chrome" | "firefox";

type Json = Readonly<Record<string, unknown>>;

/** A service worker needs a hidden document to give a file an address; an event page gives it itself. */
const FOR_WORKERS = "offscreen";

/**
 * The manifest of one browser from the one at the top of the project: Chrome runs the background as a service worker
 * and knows no `browser_specific_settings`, Firefox runs it as an event page and knows no `minimum_chrome_version`, nor
 * the permission for hidden documents.
 */
export function deriveManifest(source: Json, packageJson: Json, target: Target): Json {
  const { minimum_chrome_version, browser_specific_settings, background, ...common } = source;
  const { service_worker, scripts } = background as { service_worker: string; scripts: readonly string[] };
  const manifest = { ...common, version: packageJson.version };
  if (target === "chrome")
    return { ...manifest, minimum_chrome_version, background: { service_worker, type: "module" } };
  const optional_permissions = (source.optional_permissions as readonly string[]).filter((one) => one !== FOR_WORKERS);
  return { ...manifest, optional_permissions, browser_specific_settings, background: { scripts, type: "module" } };
}
