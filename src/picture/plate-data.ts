import type { Count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import type { Growth } from "../core/growth.ts";
import type { Point } from "../core/history.ts";
import type { Standing } from "../core/standing.ts";
import type { Words } from "../ui/words.ts";

/** All that the picture of a museum's card shows. What is null or empty is not known, and the picture says so. */
export interface PlateData {
  /** The museum's name in the picture's language. */
  readonly title: string;
  /** The account's own name on Weibo, without its @. */
  readonly screenName: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly latest: { readonly followers: Count; readonly day: Day } | null;
  /** Over the report's period, with the two days it was counted between. */
  readonly growth: Growth | null;
  /** In order of days, those of the growth. */
  readonly points: readonly Point[];
  /** The place in each peer set, by the set's name. */
  readonly standings: readonly { readonly name: string; readonly standing: Standing }[];
  /** Those of the period. `detail` is the category; null when the sources do not state it. */
  readonly awards: readonly { readonly title: string; readonly detail: string | null }[];
  /** Whom the figures above come from: "Weibo", "CLIC France". */
  readonly sources: readonly string[];
}

export interface PlateProps {
  readonly words: Words;
  readonly plate: PlateData;
}
