import type { PageSettings } from "../settings.ts";
import { element } from "./element.ts";
import { mountFrame } from "./frame.ts";
import "./globals.ts";
import { frames } from "./late.ts";
import { addressBelow, layerAt, showLayer } from "./layer.ts";
import { mobileView } from "./mobile.ts";
import { followLinks, go } from "./navigation.ts";
import { placeOf } from "./place.ts";
import { wear } from "./theme.ts";
import { type View, viewOf } from "./views.ts";

const settings = readSettings();
const isMobile = location.host === "m.weibo.cn";
const middle = mount();
let lastAsked = 0;
/** The address that the middle shows, a layer over it left aside; null before anything is shown. */
let shown: string | null = null;

wear(settings.theme);
followLinks(show);
show();

window.replicaGo = (path) => go(path, show);
window.replicaTheme = wear;

/** Renders the place the address names. What was there stays until the new is ready, as on Weibo; a late answer is dropped. A layer comes and goes over it. */
async function show(): Promise<void> {
  lastAsked += 1;
  const mine = lastAsked;
  const below = addressBelow(location);
  const [view, layer] = await Promise.all([below === shown ? null : currentView(), layerAt(location, settings.layout)]);
  await frames(settings.headerFrames);
  if (mine !== lastAsked) return;
  if (view) {
    document.title = view.title;
    middle.replaceChildren(...view.content);
    scrollTo(0, 0);
    shown = below;
  }
  showLayer(layer);
}

function currentView(): Promise<View> {
  return isMobile ? mobileView(location.pathname) : viewOf(placeOf(location.pathname), settings.layout);
}

function mount(): HTMLElement {
  const app = document.querySelector<HTMLElement>("#app");
  if (!app) throw new Error("The shell has no #app.");
  if (!isMobile) return mountFrame(app);
  const main = element("main", { class: "rp-middle" });
  app.append(element("div", { class: "rp-ribbon" }, "Replica of Weibo · figures invented / 微博仿制页"), main);
  return main;
}

function readSettings(): PageSettings {
  return JSON.parse(document.querySelector("#replica-settings")?.textContent ?? "{}");
}
