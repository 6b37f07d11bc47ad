import type { More } from "../lent.ts";
import { AwardLabel } from "./award-label.tsx";
import { BestPosts } from "./best-posts.tsx";
import dockingCss from "./docking.css";
import { drag } from "./drag.ts";
import { Engagement } from "./engagement.tsx";
import { Menu } from "./menu.tsx";
import { Milestones } from "./milestones.tsx";
import css from "./more.css";
import { Neighbours } from "./neighbours.tsx";
import { quoteOf } from "./quote.tsx";
import readingCss from "./reading.css";
import { Reading } from "./reading.tsx";
import { Rhythm } from "./rhythm.tsx";

export const MORE: More = {
  css: css + dockingCss + readingCss,
  drag,
  AwardLabel,
  Menu,
  Reading,
  parts: {
    milestones: Milestones,
    neighbours: Neighbours,
    posts: BestPosts,
    rhythm: Rhythm,
    engagement: Engagement,
  },
  words: null,
  quote(card, figure) {
    return this.words && quoteOf(this.words, card, figure);
  },
};
