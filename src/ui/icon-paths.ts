/** The glass case: a small building of columns. In a square of 24. */
export const CASE_PATH = "M5 20V8l7-4 7 4v12M3 20h18M9 20v-6M12 20V11M15 20v-4";

/** A rosette. */
export const AWARD_PATH = "M12 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10M9 13.5 7.5 21l4.5-2.5 4.5 2.5L15 13.5";

/** A written sheet. */
export const REPORT_PATH = "M6 3h9l4 4v14H6zM9 10h7M9 13.5h7M9 17h4";

/** Two courses in one frame. */
export const COMPARE_PATH = "M4 4v16h16M7 15l4-5 4 3 5-7M7 18l5-2 4 1 4-3";
