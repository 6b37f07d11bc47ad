/** Leaves what is open by the key for it. While an input method writes, the key is its own. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === "Escape" && !event.isComposing) leave();
  };
}
