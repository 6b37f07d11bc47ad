interface ReminderProps {
  readonly text: string;
  /** What the button says. */
  readonly act: string;
  readonly open: () => void;
}

/** A sentence about what the reader could lose, and the way to where it is mended. */
export function Reminder({ text, act, open }: ReminderProps) {
  return (
    <section class="reminder">
      <p>{text}</p>
      <button type="button" onClick={open}>
        {act}
      </button>
    </section>
  );
}
