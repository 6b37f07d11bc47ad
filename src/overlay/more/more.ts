import type { More } from "../lent.ts";
import { BestPosts } from "./best-posts.tsx";
import { Engagement } from "./engagement.tsx";
import { Milestones } from "./milestones.tsx";
import css from "./more.css";
import { Neighbours } from "./neighbours.tsx";
import { quoteOf } from "./quote.tsx";
import { Rhythm } from "./rhythm.tsx";

export const MORE: More = {
  css,
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
