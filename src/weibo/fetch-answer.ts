import type { Answer } from "./session.ts";

/**
 * Asks Weibo one question, as its page asks: with the browser's own session, and no redirect followed. null when Weibo
 * cannot be reached. It is also sent into Weibo's tabs as a function of its own: it names nothing outside itself.
 */
export async function fetchAnswer(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json, text/plain, */*", "x-requested-with": "XMLHttpRequest" },
      credentials: "include",
      redirect: "manual",
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, redirected: response.type === "opaqueredirect", text: await response.text() };
  } catch {
    return null;
  }
}
