/** The folded parts of the case, in their order: below the awards, milestones are the nearest to them. */
export const PARTS = ["milestones", "neighbours", "posts", "rhythm", "engagement"] as const;

export type Part = (typeof PARTS)[number];
