/**
 * Gives a function that does a task, never twice at once. Asked while the task is being done, it does it once more
 * afterwards: what was asked for then may have come too late for the first. What goes wrong is told, and ends that turn.
 */
export function oneAtATime(task: () => Promise<unknown>, failed: (error: unknown) => void): () => void {
  let isRunning = false;
  let isWanted = false;

  async function turns(): Promise<void> {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await task().catch(failed);
    }
    isRunning = false;
  }

  return () => {
    isWanted = true;
    if (!isRunning) void turns();
  };
}
