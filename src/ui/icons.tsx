/** The glass case: a small building of columns. Decorative. */
export function CaseIcon() {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <path d="M5 20V8l7-4 7 4v12M3 20h18M9 20v-6M12 20V11M15 20v-4" stroke-linejoin="round" stroke-linecap="round" />
    </svg>
  );
}

/** A rosette. Decorative: the badge's text says what it is. */
export function AwardIcon() {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <circle cx="12" cy="9" r="5" />
      <path d="M9 13.5 7.5 21l4.5-2.5 4.5 2.5L15 13.5" stroke-linejoin="round" />
    </svg>
  );
}
