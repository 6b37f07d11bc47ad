import type { Layout } from "../settings.ts";
import { ask, type Status } from "./ask.ts";
import { element } from "./element.ts";
import { postCard } from "./posts.ts";

type Address = Pick<Location, "pathname" | "search">;

/** What the page shows below a layer: the address without the layer's own part. */
export function addressBelow({ pathname, search }: Address): string {
  const query = new URLSearchParams(search);
  query.delete("layerid");
  return `${pathname}?${query}`;
}

/** The post that an address lays over the page, `?layerid=MID`; null when it lays none, or Weibo does not show it. */
export async function layerAt({ search }: Address, layout: Layout): Promise<HTMLElement | null> {
  const mid = new URLSearchParams(search).get("layerid");
  if (mid === null) return null;
  const asked = await ask<Status>(`/ajax/statuses/show?id=${mid}&locale=zh-CN`);
  if (asked.kind !== "answer") return null;
  return element("div", { class: "woo-modal-wrap rp-layer", role: "dialog" }, postCard(asked.value, layout));
}

/** Lays it over the page in place of the one before. */
export function showLayer(layer: HTMLElement | null): void {
  for (const before of document.querySelectorAll(".rp-layer")) before.remove();
  if (layer) document.querySelector("#app")?.append(layer);
}
