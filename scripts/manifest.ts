export type Target = "chrome" | "firefox";

type Json = Readonly<Record<string, unknown>>;

/**
 * The manifest of one browser from the one at the top of the project: Chrome runs the background as a service worker
 * and knows no `browser_specific_settings`, Firefox runs it as an event page and knows no `minimum_chrome_version`.
 */
export function deriveManifest(source: Json, packageJson: Json, target: Target): Json {
  const { minimum_chrome_version, browser_specific_settings, background, ...common } = source;
  const { service_worker, scripts } = background as { service_worker: string; scripts: readonly string[] };
  const manifest = { ...common, version: packageJson.version };
  return target === "chrome"
    ? { ...manifest, minimum_chrome_version, background: { service_worker } }
    : { ...manifest, browser_specific_settings, background: { scripts } };
}
