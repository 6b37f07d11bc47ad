import type { LaunchOptions } from "./launch.ts";

type Preferences = Record<string, string | number | boolean>;

/** puppeteer already silences safe browsing, updates and remote settings; these are the rest. */
const QUIET: Preferences = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.region.network.url": "",
  "browser.region.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.topsites.contile.enabled": false,
  "captivedetect.canonicalURL": "",
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.blocklist.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.trr.mode": 5,
  "services.settings.poll_interval": 31_536_000,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.unified": false,
};

/**
 * A driver opens the popup as a tab behind the page, where Firefox grants one frame and one timer a second. A reader's popup
 * is in front: without this every story would wait seconds for what no reader waits for.
 */
const WIDE_AWAKE: Preferences = {
  "dom.min_background_timeout_value": 4,
  "dom.min_background_timeout_value_without_budget_throttling": 4,
  "dom.timeout.enable_budget_timer_throttling": false,
  "layout.throttled_frame_rate": 60,
};

export function firefoxPreferences(options: LaunchOptions, addonId: string, uuid: string): Preferences {
  const { replicaPort, profile, language, dark, downloads } = options;
  return {
    ...QUIET,
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: uuid }),
    // An add-on installed from a folder goes at close; in a kept profile what it stored must stay.
    "extensions.webextensions.keepStorageOnUninstall": profile !== undefined,
    "extensions.webextensions.keepUuidOnUninstall": true,
    ...(downloads === undefined ? {} : { "browser.download.folderList": 2, "browser.download.dir": downloads }),
    // Nobody is there to answer where a driver plays: whoever asks for a permission has it.
    "extensions.webextOptionalPermissionPrompts": replicaPort === null,
    // Firefox shows notifications by itself: a desktop's own service may be missing, and is waited for at length.
    "alerts.useSystemBackend": replicaPort === null,
    ...(replicaPort === null ? {} : { ...loopback(replicaPort), ...WIDE_AWAKE }),
    ...(language === undefined ? {} : { "intl.accept_languages": language, "intl.locale.requested": language }),
    ...(dark === undefined ? {} : { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 }),
  };
}

/** Every name is loopback and the one secure port is the replica's: nothing leaves the machine. */
function loopback(port: number): Preferences {
  return {
    "network.dns.forceResolve": "127.0.0.1",
    "network.socket.forcePort": `443=${port}`,
    "network.http.http3.enable": false,
  };
}
