/**
 * Calls back after every change of address that does not load a page. Weibo's pages navigate inside themselves, and a
 * content script cannot hook the page's own history.pushState; the Navigation API tells (Chrome 102, Firefox 147).
 * Where it is missing, the address is compared twice a second. Returns what stops the watch.
 */
export function watchAddress(changed: () => void): () => void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    changed();
  };
  const navigation = typeof window.navigation === "object" ? window.navigation : null;
  const timer = navigation ? undefined : setInterval(look, 500);
  navigation?.addEventListener("currententrychange", look);
  addEventListener("popstate", look);
  return () => {
    clearInterval(timer);
    navigation?.removeEventListener("currententrychange", look);
    removeEventListener("popstate", look);
  };
}
