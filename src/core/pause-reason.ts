export const PAUSE_REASONS = ["captcha", "throttle", "login", "changed", "offline", "failed"] as const;

/**
 * Why nobody asks Weibo for a while. A captcha or a throttle is for everybody; the others stop the collector alone, and a
 * page that a person opens may ask.
 */
export type PauseReason = (typeof PAUSE_REASONS)[number];
