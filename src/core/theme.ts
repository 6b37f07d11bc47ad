export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A theme that the reader chose, or "auto": that of the page a surface lies on, which for our own pages is the system's. */
export type ThemeChoice = "auto" | Theme;
