/** Where a link may lead: the address as the browser writes it; null unless it is `https:`, and then it is shown to be copied. */
export function secureAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "https:" ? href : null;
}
