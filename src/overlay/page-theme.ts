import type { Theme } from "../core/theme.ts";

/** The theme of Weibo's page: what it declares, or the system's where it declares nothing (seen 2025: either mark, or both). */
export function pageTheme(): Theme {
  const declared = document.documentElement.dataset.theme;
  if (declared === "dark" || declared === "light") return declared;
  if (document.body?.classList.contains("woo-theme-dark")) return "dark";
  if (document.body?.classList.contains("woo-theme-light")) return "light";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls back when the page, or the system, changes its theme; the page's body may be yet to come. Returns what stops it. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(() => {
    watchBody();
    changed();
  });
  const watchBody = () => document.body && observer.observe(document.body, { attributeFilter: ["class"] });
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "class"], childList: true });
  watchBody();
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}
