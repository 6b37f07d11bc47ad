import type { Theme } from "../settings.ts";

/** Weibo marks its theme twice: an attribute on the root, a class on the body. */
export function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.body.classList.remove("woo-theme-light", "woo-theme-dark");
  document.body.classList.add(`woo-theme-${theme}`);
}
