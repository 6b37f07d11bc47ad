import type { Count } from "../../src/core/count.ts";
import { growthBetween } from "../../src/core/growth.ts";
import type { Standing } from "../../src/core/standing.ts";
import type { PlateData } from "../../src/picture/plate-data.ts";
import { rounded, snapshot } from "../core/snapshots.ts";

const start = snapshot("2017-01-01", 65_030);
const end = snapshot("2017-12-19", 85_372);

export function firstOf(known: number, members: number, share: number): Standing {
  return { place: { first: 1, last: 1 }, known, members, share, shareRange: { low: share - 0.01, high: share + 0.01 } };
}

/** The Louvre's 2017 as CLIC France printed it. */
export const LOUVRE: PlateData = {
  title: "Louvre Museum",
  screenName: "卢浮宫博物馆",
  country: "FR",
  latest: end,
  growth: growthBetween(start, end),
  points: [start, end],
  standings: [
    { name: "Non-Chinese", standing: firstOf(3, 15, 0.4466) },
    { name: "France", standing: firstOf(3, 7, 0.4466) },
    { name: "All museums", standing: firstOf(3, 53, 0.4466) },
  ],
  awards: [
    {
      title: "Sina Weibo award 2017",
      detail: "Most influential official Weibo account of a museum or cultural institution",
    },
  ],
  sources: ["CLIC France"],
};

/** A museum nothing is known of but its name. */
export const UNKNOWN: PlateData = {
  title: "Guanfu Museum",
  screenName: null,
  country: null,
  latest: null,
  growth: null,
  points: [],
  standings: [],
  awards: [],
  sources: [],
};

/** The same card with one of its counts rounded, as Weibo tells it to a reader who is not logged in. */
export function roundedAt(count: Count = rounded(85_000)): PlateData {
  const last = snapshot("2017-12-19", count);
  return { ...LOUVRE, latest: last, growth: growthBetween(start, last), points: [start, last] };
}
