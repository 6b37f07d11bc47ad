import { secureAddress } from "../core/secure-address.ts";

interface SourceLinkProps {
  readonly url: string | null;
  readonly children: string;
}

/** What leads to a source. Only https addresses are links; others are shown to be copied. */
export function SourceLink({ url, children }: SourceLinkProps) {
  const secure = secureAddress(url);
  return (
    <>
      {secure === null ? (
        children
      ) : (
        <a href={secure} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      )}
      {url !== null && secure === null ? <span class="address"> {url}</span> : null}
    </>
  );
}
