import type { Mode } from "./mode.ts";

/** Which generation of Weibo's class names the page wears; "changed" has neither the known classes nor the known links. */
export type Layout = "new" | "old" | "changed";
export type Theme = "light" | "dark";

/** What a test may turn while the replica runs; the page reads it at its next load. */
export interface ReplicaSettings {
  mode: Mode;
  layout: Layout;
  theme: Theme;
  /** True puts a script before everything else that tries to read, press and remove the overlay. */
  hostile: boolean;
  /** Animation frames between Weibo's answer and the rendered header: the real page is late too. */
  headerFrames: number;
}

/** The part of the settings that the page's own script needs. */
export type PageSettings = Pick<ReplicaSettings, "layout" | "theme" | "headerFrames">;

export const DEFAULT_SETTINGS: ReplicaSettings = {
  mode: "normal",
  layout: "new",
  theme: "light",
  hostile: false,
  headerFrames: 8,
};
