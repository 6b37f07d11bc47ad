/** Goes to an address of Weibo as its router does: the address changes, nothing loads. */
export function go(path: string, show: () => void): void {
  history.pushState({}, "", path);
  show();
}

/** Follows clicks on Weibo's own links, and the reader's back and forward. */
export function followLinks(show: () => void): void {
  addEventListener("popstate", show);
  document.addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = anchor?.getAttribute("href") ?? "";
    if (!href.startsWith("/") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(href, show);
  });
}
