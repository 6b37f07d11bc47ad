// The only file that names the polyfill: everything else imports `browser` from here.
import browser from "webextension-polyfill";

export { browser };

/** Vitrine as messages name it: its id, and the address that its own pages begin with. */
export function itself(): { readonly id: string; readonly root: string } {
  return { id: browser.runtime.id, root: browser.runtime.getURL("") };
}

/** Vitrine's version and the browser's name for itself, for reports. */
export function clientName(): string {
  return `${browser.runtime.getManifest().version}, ${navigator.userAgent}`;
}

/** The browser and its version, "Firefox 142.0". */
export function browserName(): string {
  const [, name, version] = /(Firefox|Edg|Chrome(?!.*Edg))\/([\d.]+)/.exec(navigator.userAgent) ?? [];
  return name === undefined ? navigator.userAgent : `${name === "Edg" ? "Edge" : name} ${version}`;
}
