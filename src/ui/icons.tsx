/** The glass case: a small building of columns. Decorative. */
export function CaseIcon() {
  return <Icon path="M5 20V8l7-4 7 4v12M3 20h18M9 20v-6M12 20V11M15 20v-4" />;
}

/** A rosette. Decorative: the badge's text says what it is. */
export function AwardIcon() {
  return <Icon path="M12 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10M9 13.5 7.5 21l4.5-2.5 4.5 2.5L15 13.5" />;
}

function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
    </svg>
  );
}
