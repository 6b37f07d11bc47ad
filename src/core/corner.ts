/** Where on Weibo's page the case stands. */
export const CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;

export type Corner = (typeof CORNERS)[number];
