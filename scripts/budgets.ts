/** What a built file may weigh on Weibo's pages, in bytes. */
export const FILE_BUDGETS = [
  { file: "content.js", name: "script on every Weibo page", bytes: 8 * 1024 },
  { file: "overlay.js", name: "more on a museum's page", bytes: 40 * 1024 },
  { file: "more.js", name: "and where the reader reaches into the case", bytes: 36 * 1024 },
  { file: "chip.js", name: "more on a candidate's page", bytes: 8 * 1024 },
] as const;

/** What a package may weigh as the file that a store takes, in bytes. */
export const PACKAGE_BUDGET = 300 * 1024;
