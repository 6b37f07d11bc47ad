import { AWARD_PATH, CASE_PATH, COMPARE_PATH, REPORT_PATH } from "./icon-paths.ts";

/** The glass case. Decorative. */
export function CaseIcon() {
  return <Icon path={CASE_PATH} />;
}

/** A rosette. Decorative: the badge's text says what it is. */
export function AwardIcon() {
  return <Icon path={AWARD_PATH} />;
}

/** A written sheet. Decorative. */
export function ReportIcon() {
  return <Icon path={REPORT_PATH} />;
}

/** Two courses side by side. Decorative. */
export function CompareIcon() {
  return <Icon path={COMPARE_PATH} />;
}

function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
    </svg>
  );
}
