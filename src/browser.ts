// The only file that names the polyfill: everything else imports `browser` from here.
import browser from "webextension-polyfill";

export { browser };
