/** Whether the browser was given a file and then could not read it: it was moved, or another program holds it. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError");
}
