import type { Failure } from "../store/automatic-backup.ts";

/** Why the browser did not finish a download, by its own name for it ("FILE_NO_SPACE"). */
export function failureOf(reason: string | undefined): Failure {
  switch (reason) {
    case "FILE_NO_SPACE":
      return { why: "space", detail: "" };
    case "FILE_FAILED":
    case "FILE_ACCESS_DENIED":
      return { why: "folder", detail: "" };
    case "USER_CANCELED":
      return { why: "cancelled", detail: "" };
    case "USER_SHUTDOWN":
    case "CRASH":
      return { why: "stopped", detail: "" };
    default:
      return { why: "other", detail: reason ?? "?" };
  }
}
